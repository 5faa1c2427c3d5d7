using System.Net;
using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.Repositories;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Articles;

/// <summary>Two updates that both read the article before either writes it.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ConcurrentTagUpdateTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Overlapping_tag_updates_leave_the_tags_of_one_request()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        var path = $"/article/{await author.PublishAsync()}";
        var tagLists = Enumerable.Range(0, RequestBarrier.Requests)
            .Select(request => Enumerable.Range(0, Article.MaxTags).Select(tag => $"{word}-{request}-{tag}"));
        var answers = await Task.WhenAll(tagLists.Select(tags => author.PatchAsync(path, new { tags })));

        foreach (var answer in answers)
        {
            answer.ShouldBe(HttpStatusCode.OK);
        }

        var saved = (await Anonymous.GetAsync(path))["tags"].Texts();
        Assert.That(saved, Has.Count.EqualTo(Article.MaxTags));
        Assert.That(saved.Select(tag => tag[..^2]).Distinct().Count(), Is.EqualTo(1));
    }

    // SQLite runs one write transaction at a time, so two of them would wait for each other until the timeout.
    protected override void ConfigureServices(IServiceCollection services)
    {
        if (Engine is not SqliteTestEngine)
        {
            services
                .AddSingleton<RequestBarrier>()
                .AddScoped<TagRepository>()
                .AddScoped<ITagRepository, SynchronizedTagRepository>();
        }
    }

    private sealed class RequestBarrier
    {
        public const int Requests = 2;

        private readonly TaskCompletionSource allArrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int arrived;

        public Task ArriveAsync()
        {
            if (Interlocked.Increment(ref arrived) == Requests)
            {
                allArrived.SetResult();
            }

            return allArrived.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    private sealed class SynchronizedTagRepository(TagRepository tags, RequestBarrier barrier) : ITagRepository
    {
        public async Task<IReadOnlyList<Tag>> FindOrAddAsync(
            IReadOnlyList<string> names, CancellationToken cancellationToken)
        {
            if (names.Count > 0)
            {
                await barrier.ArriveAsync();
            }

            return await tags.FindOrAddAsync(names, cancellationToken);
        }

        public Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken) =>
            tags.ListAsync(maxLength, cancellationToken);
    }
}
