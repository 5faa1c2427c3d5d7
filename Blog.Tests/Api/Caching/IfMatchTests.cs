using System.Net;
using System.Net.Http.Json;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

/// <summary>Changing only what nobody else has changed in between.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class IfMatchTests(TestEngine engine) : ApiTests(engine)
{
    private const string Changed = "Somebody has changed this in between";

    private static readonly string[] Useless =
        ["W/{0}", "\"other\"", "garbage", "\"1.2\"", "\"x.y.z\"", "\"1.2.3.4\"", "\"-1.1.x\"", "\"99999999999.1.x\"", "\"", "\"a\", W/{0}"];

    /// <summary>What can be changed: a kind, and how.</summary>
    private static readonly string[] Changes =
        ["PATCH /article", "DELETE /article", "PATCH /user/profile", "PUT /api/articles", "DELETE /api/articles", "PUT /api/user"];

    private static IEnumerable<object[]> UselessOfEach =>
        from change in Changes from header in Useless select (object[])[change, header];

    [TestCaseSource(nameof(Changes))]
    public async Task The_current_version_is_accepted(string change)
    {
        var subject = await MakeAsync(change);
        ShouldBeDone(await SendAsync(subject, await subject.TagAsync()));
    }

    [TestCaseSource(nameof(Changes))]
    public async Task One_matching_version_of_several_is_enough(string change)
    {
        var subject = await MakeAsync(change);
        ShouldBeDone(await SendAsync(subject, $"\"other\", \"1.99.x\", {await subject.TagAsync()}"));
    }

    [TestCaseSource(nameof(Changes))]
    public async Task A_star_or_a_missing_header_accepts_any_version(string change)
    {
        ShouldBeDone(await SendAsync(await MakeAsync(change), "*"));
        ShouldBeDone(await SendAsync(await MakeAsync(change), null));
    }

    [TestCaseSource(nameof(Changes))]
    public async Task An_outdated_version_is_rejected_and_nothing_changes(string change)
    {
        var subject = await MakeAsync(change);
        var tag = await subject.TagAsync();
        await subject.ChangeAsync();
        await ShouldRefuseAsync(subject, tag);
        ShouldBeDone(await SendAsync(subject, await subject.TagAsync()));
    }

    [TestCaseSource(nameof(UselessOfEach))]
    public async Task An_invalid_version_is_rejected(string change, string header)
    {
        var subject = await MakeAsync(change);
        await ShouldRefuseAsync(subject, header.Replace("{0}", await subject.TagAsync(), StringComparison.Ordinal));
    }

    [TestCaseSource(nameof(Changes))]
    public async Task Comments_favorites_and_followers_do_not_change_the_version(string change)
    {
        var subject = await MakeAsync(change);
        var (tag, other) = (await subject.TagAsync(), await SignUpAsync());
        await other.CommentAsync(subject.Slug);
        (await other.PutAsync($"/article/{subject.Slug}/favorite")).ShouldBe(HttpStatusCode.NoContent);
        (await other.PutAsync($"/author/{await subject.Owner.GetUsernameAsync()}/follow")).ShouldBe(HttpStatusCode.NoContent);
        ShouldBeDone(await SendAsync(subject, tag));
    }

    [TestCase("PATCH /article")]
    [TestCase("PATCH /user/profile")]
    [TestCase("PUT /api/articles")]
    [TestCase("PUT /api/user")]
    public async Task An_update_returns_the_version_for_the_next_update(string change)
    {
        var subject = await MakeAsync(change);
        var tags = new List<string> { await subject.TagAsync() };
        for (var round = 0; round < 3; round++)
        {
            var answer = (await SendAsync(subject, tags[^1])).ShouldBe(HttpStatusCode.OK);
            tags.Add(answer.Headers["ETag"]);
        }

        Assert.That(tags, Is.Unique);
        await ShouldRefuseAsync(subject, tags[^2]);
    }

    [Test]
    public async Task Entity_tags_of_created_articles_and_of_both_APIs_are_accepted()
    {
        var author = await SignUpAsync();
        var created = await author.PostAsync("/article", new { title = Unique.Word(), text = "some text" });
        var path = created.ShouldBe(HttpStatusCode.Created).Headers["Location"];
        Assert.That((await author.GetAsync(path)).Headers["ETag"], Is.EqualTo(created.Headers["ETag"]));
        (await PatchAsync(author, path, created.Headers["ETag"])).ShouldBe(HttpStatusCode.OK);
        var tag = (await author.GetAsync($"/api/articles/{created["slug"]}")).Headers["ETag"];
        (await PatchAsync(author, path, tag)).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_recreated_article_has_another_version()
    {
        var (author, title) = (await SignUpAsync(), Unique.Word());
        var path = $"/article/{await author.PublishAsync(title)}";
        var tag = (await author.GetAsync(path)).Headers["ETag"];
        (await author.DeleteAsync(path)).ShouldBe(HttpStatusCode.NoContent);
        Assert.That($"/article/{await author.PublishAsync(title)}", Is.EqualTo(path));

        (await PatchAsync(author, path, tag)).ShouldBeProblem(HttpStatusCode.PreconditionFailed, Changed);
        (await author.SendAsync(HttpMethod.Delete, path, null, ("If-Match", tag)))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, Changed);
        (await author.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("PATCH /article")]
    [TestCase("PATCH /user/profile")]
    [TestCase("PUT /api/articles")]
    [TestCase("PUT /api/user")]
    public async Task Only_one_of_several_concurrent_updates_succeeds(string change)
    {
        var subject = await MakeAsync(change);
        for (var round = 0; round < 8; round++)
        {
            var tag = await subject.TagAsync();
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SendAsync(subject, tag)));
            Assert.That(answers.Select(answer => (int)answer.Status), Is.EquivalentTo((int[])[200, 412, 412]));
            var done = answers.Single(answer => answer.Status == HttpStatusCode.OK);
            Assert.That(StateOf(await subject.TagAsync()), Is.EqualTo(StateOf(done.Headers["ETag"])));
        }
    }

    [Test]
    public async Task Authentication_authorization_and_existence_are_checked_first()
    {
        var (author, other) = (await SignUpAsync(), await SignUpAsync());
        var slug = await author.PublishAsync();
        foreach (var (visitor, name, status) in new (Visitor, string, HttpStatusCode)[]
        {
            (Anonymous, slug, HttpStatusCode.Unauthorized),
            (other, slug, HttpStatusCode.Forbidden),
            (author, "none", HttpStatusCode.NotFound),
        })
        {
            foreach (var (method, path) in new[]
            {
                (HttpMethod.Patch, $"/article/{name}"), (HttpMethod.Delete, $"/article/{name}"),
                (HttpMethod.Put, $"/api/articles/{name}"), (HttpMethod.Delete, $"/api/articles/{name}"),
            })
            {
                var body = new { title = "another", article = new { title = "another" } };
                (await visitor.SendAsync(method, path, JsonContent.Create(body), ("If-Match", "\"other\""))).ShouldBe(status);
            }
        }

        (await Anonymous.SendAsync(HttpMethod.Patch, "/user/profile", JsonContent.Create(new { bio = "x" }), ("If-Match", "\"other\"")))
            .ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    private static void ShouldBeDone(Answer answer) =>
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.NoContent), answer.Body);

    private static string StateOf(string tag) => tag[..tag.LastIndexOf('.')];

    private static async Task ShouldRefuseAsync(Subject subject, string ifMatch)
    {
        var before = await subject.ShowAsync();
        var answer = await SendAsync(subject, ifMatch);
        if (subject.Path.StartsWith("/api", StringComparison.Ordinal))
        {
            answer.ShouldFail(
                HttpStatusCode.PreconditionFailed,
                subject.IsArticle ? "article: has been changed in between" : "profile: has been changed in between");
        }
        else
        {
            answer.ShouldBeProblem(HttpStatusCode.PreconditionFailed, Changed);
        }

        Assert.That(answer.Headers, Does.Not.ContainKey("ETag"));
        Assert.That((await subject.ShowAsync()).Headers["ETag"], Is.EqualTo(before.Headers["ETag"]));
    }

    private static Task<Answer> PatchAsync(Visitor visitor, string path, string ifMatch) =>
        visitor.SendAsync(HttpMethod.Patch, path, JsonContent.Create(new { title = Unique.Word() }), ("If-Match", ifMatch));

    private static Task<Answer> SendAsync(Subject subject, string? ifMatch) => subject.Owner.SendAsync(
        subject.Method,
        subject.Path,
        subject.Method == HttpMethod.Delete ? null : Subject.NewContent(),
        ifMatch is null ? [] : [("If-Match", ifMatch)]);

    private async Task<Subject> MakeAsync(string change)
    {
        var owner = await SignUpAsync();
        var slug = await owner.PublishAsync();
        var (method, path) = (change.Split(' ')[0], change.Split(' ')[1]);
        var isArticle = path.Contains("article", StringComparison.Ordinal);
        return new Subject(owner, slug, HttpMethod.Parse(method), isArticle ? $"{path}/{slug}" : path, isArticle);
    }

    private sealed record Subject(Member Owner, string Slug, HttpMethod Method, string Path, bool IsArticle)
    {
        public Task<Answer> ShowAsync() => Owner.GetAsync(Path);

        public async Task<string> TagAsync() => (await ShowAsync()).ShouldBe(HttpStatusCode.OK).Headers["ETag"];

        public async Task ChangeAsync() => (await Owner.PatchAsync(
            IsArticle ? $"/article/{Slug}" : "/user/profile", new { text = Unique.Word(), bio = Unique.Word() })).ShouldBe(HttpStatusCode.OK);

        public static JsonContent NewContent()
        {
            var word = Unique.Word();
            return JsonContent.Create(
                new { title = word, bio = word, article = new { title = word }, user = new { bio = word } });
        }
    }
}
