using System.Net;
using Blog.Api.Caching;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>
/// What is kept of answers to readers without a token, who see every change at once all the same.
/// One test after the other: the write of another would throw away what is kept.
/// </summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
[Parallelizable(ParallelScope.Self)]
public sealed class KeptAnswersTests(TestEngine engine) : ApiTests(engine)
{
    private const string OneOrigin = "https://one.example";
    private const string OtherOrigin = "https://other.example";

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Cors:Origins:0"] = OneOrigin, ["Cors:Origins:1"] = OtherOrigin };

    [Test]
    public async Task A_new_article_invalidates_cached_responses()
    {
        var blog = await MakeAsync();
        await blog.ShouldChangeAsync(
            () => blog.Author.PublishAsync(blog.Word, tags: [blog.Tag]),
            "/article", $"/article?tag={blog.Tag}", $"/article?author={blog.Username}", $"/article?q={blog.Tag}", "/tag",
            $"/author/{blog.Username}", $"/api/articles?tag={blog.Tag}", "/feed.atom", $"/feed.atom?tag={blog.Tag}");
    }

    [Test]
    public async Task An_updated_article_invalidates_cached_responses()
    {
        var blog = await MakeAsync();
        await blog.ShouldChangeAsync(
            () => blog.Author.PatchAsync($"/article/{blog.Slug}", new { title = "another", text = "another", tags = (string[])[blog.Tag, blog.Word] }),
            $"/article/{blog.Slug}", "/article", $"/article?tag={blog.Tag}", $"/article?tag={blog.Word}", $"/article?q={blog.Word}", "/tag",
            $"/api/articles/{blog.Slug}", $"/api/articles?author={blog.Username}", "/api/tags", "/feed.atom");
    }

    [Test]
    public async Task A_deleted_article_invalidates_cached_responses()
    {
        var blog = await MakeAsync();
        await blog.ShouldChangeAsync(
            () => blog.Author.DeleteAsync($"/article/{blog.Slug}"),
            $"/article/{blog.Slug}", $"/article/{blog.Slug}/comment", "/article", $"/article?tag={blog.Tag}", $"/article?q={blog.Tag}", "/tag",
            $"/author/{blog.Username}", $"/api/articles/{blog.Slug}", $"/api/articles?tag={blog.Tag}", "/api/tags", "/feed.atom");
    }

    [Test]
    public async Task Creating_updating_or_deleting_a_comment_invalidates_cached_responses()
    {
        var blog = await MakeAsync();
        string[] shown = [$"/article/{blog.Slug}", $"/article/{blog.Slug}/comment", $"/api/articles/{blog.Slug}/comments"];
        string[] counted = [.. shown, $"/article?author={blog.Username}"];
        var reader = await SignUpAsync();
        var id = 0;
        await blog.ShouldChangeAsync(async () => id = await reader.CommentAsync(blog.Slug), counted);
        await blog.ShouldChangeAsync(() => reader.PatchAsync($"/article/{blog.Slug}/comment/{id}", new { text = "another" }), shown);
        await blog.ShouldChangeAsync(() => reader.DeleteAsync($"/article/{blog.Slug}/comment/{id}"), counted);
        await blog.ShouldChangeAsync(
            () => reader.PostAsync($"/api/articles/{blog.Slug}/comments", new { comment = new { body = "a comment" } }), counted);
    }

    [Test]
    public async Task A_favorite_invalidates_cached_responses()
    {
        var blog = await MakeAsync();
        var reader = await SignUpAsync();
        string[] paths =
        [
            $"/article/{blog.Slug}", $"/article?author={blog.Username}", $"/article?favorited={await reader.GetUsernameAsync()}",
            $"/api/articles/{blog.Slug}", $"/api/articles?author={blog.Username}",
        ];
        await blog.ShouldChangeAsync(() => reader.PutAsync($"/article/{blog.Slug}/favorite"), paths);
        await blog.ShouldChangeAsync(() => reader.DeleteAsync($"/article/{blog.Slug}/favorite"), paths);
        await blog.ShouldChangeAsync(() => reader.SendAsync(HttpMethod.Post, $"/api/articles/{blog.Slug}/favorite", null), paths);
        await blog.ShouldChangeAsync(() => reader.DeleteAsync($"/api/articles/{blog.Slug}/favorite"), paths);
    }

    [Test]
    public async Task A_follower_invalidates_cached_responses()
    {
        var blog = await MakeAsync();
        var reader = await SignUpAsync();
        await blog.ShouldChangeAsync(() => reader.PutAsync($"/author/{blog.Username}/follow"), $"/author/{blog.Username}");
        await blog.ShouldChangeAsync(() => reader.DeleteAsync($"/api/profiles/{blog.Username}/follow"), $"/author/{blog.Username}");
    }

    [Test]
    public async Task A_profile_update_invalidates_cached_responses()
    {
        var blog = await MakeAsync();
        await blog.Author.CommentAsync(blog.Slug);
        await blog.ShouldChangeAsync(
            () => blog.Author.PatchAsync("/user/profile", new { fullName = "Jane Roe", bio = "another" }),
            $"/article/{blog.Slug}", $"/article/{blog.Slug}/comment", $"/article?tag={blog.Tag}", $"/author/{blog.Username}",
            $"/api/articles/{blog.Slug}", $"/api/articles?tag={blog.Tag}", $"/api/profiles/{blog.Username}", $"/feed.atom?tag={blog.Tag}");
        await blog.ShouldChangeAsync(
            () => blog.Author.PutAsync("/api/user", new { user = new { username = blog.Word } }),
            $"/author/{blog.Username}", $"/author/{blog.Word}", $"/article/{blog.Slug}", $"/article?author={blog.Word}");
    }

    [Test]
    public async Task Responses_to_authenticated_readers_are_not_shared()
    {
        var (blog, fan, other) = (await MakeAsync(), await SignUpAsync(), await SignUpAsync());
        await fan.PutAsync($"/article/{blog.Slug}/favorite");
        await fan.PutAsync($"/author/{blog.Username}/follow");

        foreach (var (visitor, expected) in new (Visitor, string)[] { (fan, "true"), (Anonymous, "null"), (other, "false"), (fan, "true"), (Anonymous, "null") })
        {
            var article = await visitor.GetAsync($"/article/{blog.Slug}");
            var listing = (await visitor.GetAsync($"/article?tag={blog.Tag}"))["items"][0];
            var author = await visitor.GetAsync($"/author/{blog.Username}");
            string[] shown =
            [
                article["favorited"].GetRawText(), article["author.following"].GetRawText(),
                listing.GetProperty("favorited").GetRawText(), author["following"].GetRawText(),
            ];
            Assert.That(shown, Is.All.EqualTo(expected));
        }

        foreach (var path in (string[])["/user/profile", "/article/feed", "/api/user", "/api/articles/feed"])
        {
            (await fan.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
            (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        Assert.That((await other.GetAsync("/user/profile"))["id"].GetInt32(), Is.EqualTo(other.Id));
    }

    // Model binding knows more names for a parameter than its own.
    [TestCase("limit=1", "")]
    [TestCase("Limit=1", "")]
    [TestCase("limit[]=1", "")]
    [TestCase("query.limit=1", "")]
    [TestCase("query[limit]=1", "")]
    [TestCase("query=1&limit=1", "limit=1")]
    [TestCase("query.tag=none", "")]
    [TestCase("tag[]=none", "")]
    [TestCase("sort=title&sort=-createdAt", "sort=title")]
    [TestCase("offset=1", "")]
    [TestCase("utm_source=x", "")]
    [TestCase("limit=0", "")]
    public async Task Different_queries_do_not_share_a_response(string first, string second)
    {
        var blog = await MakeAsync();
        await blog.Author.PublishAsync(tags: [blog.Tag]);
        foreach (var surface in (string[])["/article", "/api/articles"])
        {
            var (made, asked) = ($"{surface}?author={blog.Username}&{first}", $"{surface}?author={blog.Username}&{second}");

            // What a parameter given twice asks for is never kept.
            var expected = await Anonymous.GetAsync($"{asked}&x=1&x=2");
            await Anonymous.GetAsync(made);
            Assert.That((await Anonymous.GetAsync(asked)).Body, Is.EqualTo(expected.Body), surface);
        }
    }

    [TestCase("query=1&limit=1")]
    [TestCase("query.offset=1&limit=1")]
    public async Task An_unknown_parameter_does_not_hide_a_known_one(string query)
    {
        var blog = await MakeAsync();
        await blog.Author.PublishAsync();
        Assert.That((await Anonymous.GetAsync($"/article?author={blog.Username}&{query}"))["items"].GetArrayLength(), Is.EqualTo(1));
    }

    [TestCase("limit[]=1")]
    [TestCase("[limit]=1")]
    [TestCase("query.limit=1")]
    [TestCase("query[limit]=1")]
    [TestCase("query=1")]
    public async Task Parameters_are_known_by_their_exact_name_only(string query)
    {
        var blog = await MakeAsync();
        await blog.Author.PublishAsync();
        Assert.That((await Anonymous.GetAsync($"/article?author={blog.Username}&{query}"))["items"].GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public void Responses_vary_by_every_query_parameter_of_an_action()
    {
        string[] taken =
        [
            .. Application.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items
                .SelectMany(group => group.Items)
                .Where(action => action.ActionDescriptor.EndpointMetadata.OfType<OutputCacheAttribute>().Any())
                .SelectMany(action => action.ParameterDescriptions)
                .Where(parameter => parameter.Source == BindingSource.Query)
                .Select(parameter => parameter.Name)
                .Distinct(),
        ];
        Assert.That(taken, Is.Not.Empty.And.SubsetOf(AnonymousOutputCachePolicy.Parameters.ToArray()));
    }

    [Test]
    public async Task Usernames_that_differ_do_not_share_a_response()
    {
        // The capital of either last letter is the same.
        var (word, one, other) = (Unique.Word(), await SignUpAsync(), await SignUpAsync());
        (await one.PatchAsync("/user/profile", new { username = $"{word}\u03c3" })).ShouldBe(HttpStatusCode.OK);
        (await other.PatchAsync("/user/profile", new { username = $"{word}\u03c2" })).ShouldBe(HttpStatusCode.OK);

        foreach (var (letter, member) in new[] { ('\u03c3', one), ('\u03c2', other) })
        {
            Assert.That((await Anonymous.GetAsync($"/author/{word}{letter}"))["id"].GetInt32(), Is.EqualTo(member.Id));
        }
    }

    [Test]
    public async Task Cached_responses_have_the_CORS_headers_of_each_origin()
    {
        var path = $"/article/{(await MakeAsync()).Slug}";
        foreach (var origin in (string?[])[null, OneOrigin, OtherOrigin, null, OneOrigin, "https://evil.example"])
        {
            var answer = await Anonymous.SendAsync(HttpMethod.Get, path, null, origin is null ? [] : [("Origin", origin)]);
            var isNamed = origin is OneOrigin or OtherOrigin;
            Assert.That(answer.Headers.GetValueOrDefault("Access-Control-Allow-Origin"), Is.EqualTo(isNamed ? origin : null));
            Assert.That(answer.Headers["Vary"].Split(", "), Is.Unique.And.Contain("Authorization"));
            if (isNamed)
            {
                Assert.That(answer.Headers["Vary"].Split(", "), Does.Contain("Origin"));
            }
        }
    }

    [Test]
    public async Task A_write_is_visible_at_once_under_concurrent_reads()
    {
        var blog = await MakeAsync();
        var path = $"/article/{blog.Slug}";
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
            }
        })).ToList();

        for (var round = 0; round < 30; round++)
        {
            var title = $"title {round}";
            (await blog.Author.PatchAsync(path, new { title })).ShouldBe(HttpStatusCode.OK);
            Assert.That((await Anonymous.GetAsync(path))["title"].GetString(), Is.EqualTo(title));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    private async Task<Subject> MakeAsync()
    {
        var (author, tag) = (await SignUpAsync(), Unique.Word());
        var slug = await author.PublishAsync(tags: [tag]);
        return new Subject(Anonymous, author, await author.GetUsernameAsync(), slug, tag, Unique.Word());
    }

    private sealed record Subject(Visitor Anonymous, Member Author, string Username, string Slug, string Tag, string Word)
    {
        /// <summary>Reads twice, the second time what is kept, then changes something and reads again.</summary>
        public async Task ShouldChangeAsync(Func<Task> change, params string[] paths)
        {
            var before = new Dictionary<string, string>();
            foreach (var path in paths)
            {
                await Anonymous.GetAsync(path);
                before[path] = WithoutTrace(await Anonymous.GetAsync(path));
            }

            await change();
            foreach (var path in paths)
            {
                Assert.That(WithoutTrace(await Anonymous.GetAsync(path)), Is.Not.EqualTo(before[path]), path);
            }
        }

        private static string WithoutTrace(Answer answer) => answer.Status == HttpStatusCode.OK ? answer.Body : answer.Status.ToString();
    }
}
