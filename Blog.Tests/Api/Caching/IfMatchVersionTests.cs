using System.Net;
using System.Net.Http.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class IfMatchVersionTests(TestEngine engine) : IfMatchTestBase(engine)
{
    [TestCaseSource(nameof(Changes))]
    public async Task Comments_favorites_and_followers_do_not_change_the_version(string change)
    {
        var target = await CreateTargetAsync(change);
        var (tag, other) = (await target.GetEntityTagAsync(), await SignUpAsync());
        await other.CommentAsync(target.Slug);
        (await other.PutAsync($"/article/{target.Slug}/favorite")).ShouldBe(HttpStatusCode.OK);
        (await other.PutAsync($"/author/{await target.Owner.GetUsernameAsync()}/follow"))
            .ShouldBe(HttpStatusCode.OK);
        await ShouldAcceptAsync(target, tag);
    }

    [TestCaseSource(nameof(Updates))]
    public async Task An_update_returns_the_version_for_the_next_update(string change)
    {
        var target = await CreateTargetAsync(change);
        var tags = new List<string> { await target.GetEntityTagAsync() };
        for (var round = 0; round < 3; round++)
        {
            var answer = (await target.SendAsync(tags[^1])).ShouldBe(HttpStatusCode.OK);
            tags.Add(answer.Headers["ETag"]);
        }

        Assert.That(tags, Is.Unique);
        await ShouldRefuseAsync(target, tags[^2]);
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

        (await PatchAsync(author, path, tag))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, ConditionalUpdateTarget.Changed);
        (await author.SendAsync(HttpMethod.Delete, path, null, ("If-Match", tag)))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, ConditionalUpdateTarget.Changed);
        (await author.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
    }

    [TestCaseSource(nameof(Updates))]
    public async Task Only_one_of_several_concurrent_updates_succeeds(string change)
    {
        var target = await CreateTargetAsync(change);
        for (var round = 0; round < 8; round++)
        {
            var tag = await target.GetEntityTagAsync();
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => target.SendAsync(tag)));
            Assert.That(answers.Select(answer => (int)answer.Status), Is.EquivalentTo((int[])[200, 412, 412]));
            var succeeded = answers.Single(answer => answer.Status == HttpStatusCode.OK);
            Assert.That(
                VersionOf(await target.GetEntityTagAsync()), Is.EqualTo(VersionOf(succeeded.Headers["ETag"])));
        }
    }

    // An entity tag starts with the version; the rest stands for the content.
    private static string VersionOf(string entityTag) => entityTag[..entityTag.LastIndexOf('.')];

    private static Task<Answer> PatchAsync(Visitor visitor, string path, string ifMatch) => visitor.SendAsync(
        HttpMethod.Patch, path, JsonContent.Create(new { title = Unique.Word() }), ("If-Match", ifMatch));
}
