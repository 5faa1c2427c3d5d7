using System.Net;
using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.Repositories;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Articles;

/// <summary>Two requests that both read the article before either of them writes, where the engine lets them.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class ConcurrentTagUpdateTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Overlapping_tag_updates_leave_the_tags_of_one_request()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var path = $"/article/{await author.PublishAsync()}";
        var answers = await Task.WhenAll(Enumerable.Range(0, Meeting.Requests).Select(request => author.PatchAsync(
            path, new { tags = Enumerable.Range(0, Article.MaxTags).Select(tag => $"{word}-{request}-{tag}") })));

        foreach (var answer in answers)
        {
            answer.ShouldBe(HttpStatusCode.OK);
        }

        var tags = (await Anonymous.GetAsync(path))["tags"].Texts();
        Assert.That(tags, Has.Count.EqualTo(Article.MaxTags));
        Assert.That(tags.Select(tag => tag[..^2]).Distinct().Count(), Is.EqualTo(1));
    }

    // On SQLite a writer reads in its transaction, beside which there is no other: they would wait for each other in vain.
    protected override void ConfigureServices(IServiceCollection services)
    {
        if (Engine is not SqliteTestEngine)
        {
            services.AddSingleton<Meeting>().AddScoped<TagRepository>().AddScoped<ITagRepository, MeetingTagRepository>();
        }
    }

    private sealed class Meeting
    {
        public const int Requests = 2;

        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int present;

        public Task ArriveAsync()
        {
            if (Interlocked.Increment(ref present) == Requests)
            {
                all.SetResult();
            }

            return all.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    private sealed class MeetingTagRepository(TagRepository tags, Meeting meeting) : ITagRepository
    {
        public async Task<IReadOnlyList<Tag>> FindOrAddAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
        {
            if (names.Count > 0)
            {
                await meeting.ArriveAsync();
            }

            return await tags.FindOrAddAsync(names, cancellationToken);
        }

        public Task<IReadOnlyList<TagListing>> ListAsync(CancellationToken cancellationToken) =>
            tags.ListAsync(cancellationToken);
    }
}
