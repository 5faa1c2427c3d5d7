using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Errors;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class UnhandledExceptionTests(TestEngine engine) : ApiTests(engine)
{
    private const string Cause = "SELECT secrets FROM cellar";

    [Test]
    public async Task An_unhandled_exception_is_logged_with_its_trace_id_but_not_shown()
    {
        var answer = await Anonymous.GetAsync("/tag");

        answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "Internal server error");
        Assert.That(answer.Body, Does.Not.Contain(Cause));
        var traceId = answer["traceId"].GetString()!;
        Assert.That(
            Application.Log.Lines.Where(
                line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(traceId)),
            Has.One.Contains(Cause));
    }

    [Test]
    public async Task An_unhandled_exception_is_a_problem_regardless_of_the_Accept_header() =>
        (await Anonymous.SendAsync(HttpMethod.Get, "/tag", null, ("Accept", "text/html")))
            .ShouldBeProblem(HttpStatusCode.InternalServerError, "Internal server error");

    [Test]
    public async Task An_unhandled_exception_saves_nothing()
    {
        var (author, word) = (await SignUpAsync(), Unique.Word());
        (await author.PostAsync("/article", new { title = word, text = "some text", tags = new[] { word } }))
            .ShouldBeProblem(HttpStatusCode.InternalServerError, "Internal server error");
        (await Anonymous.GetAsync($"/article/{word}")).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<ITagRepository, BrokenTagRepository>();

    private sealed class BrokenTagRepository : ITagRepository
    {
        public Task<IReadOnlyList<Tag>> FindOrAddAsync(
            IReadOnlyList<string> names, CancellationToken cancellationToken) =>
            throw new InvalidOperationException(Cause);

        public Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken) =>
            throw new InvalidOperationException(Cause);
    }
}
