using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Articles;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class GetArticleTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Shows_the_article_with_its_comments_oldest_first()
    {
        var (author, reader) = (await SignUpAsync(fullName: "Ann Author"), await SignUpAsync(fullName: "Rea Reader"));
        var slug = await author.PublishAsync(tags: [Unique.Word()]);
        int[] comments =
        [
            await reader.CommentAsync(slug, "one"),
            await author.CommentAsync(slug, "two"),
            await reader.CommentAsync(slug, "deleted"),
        ];
        (await reader.DeleteAsync($"/article/{slug}/comment/{comments[2]}")).ShouldBe(HttpStatusCode.NoContent);

        var answer = await Anonymous.GetAsync($"/article/{slug}");
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldBeArticle();
        Assert.Multiple(() =>
        {
            Assert.That(answer["comments"].Ids(), Is.EqualTo(comments[..2]));
            Assert.That(answer["comments"].Texts("text"), Is.EqualTo(["one", "two"]));
            Assert.That(
                answer["comments"][0].GetProperty("author").GetProperty("fullName").GetString(),
                Is.EqualTo("Rea Reader"));
            Assert.That(answer["author.fullName"].GetString(), Is.EqualTo("Ann Author"));
            Assert.That(answer["totalComments"].GetInt32(), Is.EqualTo(2), "without the deleted one");
        });
    }

    [Test]
    public async Task Shows_the_newest_hundred_comments_and_counts_all()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        var articleId = (await author.GetAsync($"/article/{slug}"))["id"].GetInt32();
        var added = Enumerable.Range(1, 101).Select(_ => new Comment(articleId, author.Id, "a comment", "")).ToList();
        await SaveAsync(added);
        var comments = added.Select(comment => comment.Id).Order().ToList();

        var answer = await Anonymous.GetAsync($"/article/{slug}");
        Assert.That(answer["comments"].Ids(), Is.EqualTo(comments[1..]));
        Assert.That(answer["totalComments"].GetInt32(), Is.EqualTo(101));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(100)]
    public async Task Shows_as_many_of_the_newest_comments_as_requested(int count)
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        int[] comments = [await author.CommentAsync(slug), await author.CommentAsync(slug)];
        var answer = await Anonymous.GetAsync($"/article/{slug}?comments={count}");
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldBeArticle();
        Assert.That(answer["comments"].Ids(), Is.EqualTo(comments[Math.Max(0, 2 - count)..]));
        Assert.That(answer["totalComments"].GetInt32(), Is.EqualTo(2));
    }

    [TestCase("-1")]
    [TestCase("101")]
    [TestCase("1.5")]
    [TestCase("none")]
    [TestCase("")]
    [TestCase("99999999999")]
    public async Task Rejects_another_number_of_comments(string comments) =>
        (await Anonymous.GetAsync($"/article/some-slug?comments={comments}")).ShouldRefuse("comments");

    [Test]
    public async Task Shows_public_profile_fields_but_no_private_ones()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        (await author.PatchAsync("/user/profile", new { bio = "writes", social = new { twitter = "@ann" } }))
            .ShouldBe(HttpStatusCode.OK);
        var slug = await author.PublishAsync();
        await reader.CommentAsync(slug);

        var answer = await reader.GetAsync($"/article/{slug}");
        answer["author.social"].ShouldHaveOnly("twitter", "facebook", "linkedin");
        Assert.Multiple(() =>
        {
            Assert.That(answer["author.bio"].GetString(), Is.EqualTo("writes"));
            Assert.That(answer["author.social.twitter"].GetString(), Is.EqualTo("@ann"));
            Assert.That(answer.Body, Does.Not.Contain(author.Email).And.Not.Contain(reader.Email));
            Assert.That(answer.Body, Does.Not.Contain("email").IgnoreCase.And.Not.Contain("password").IgnoreCase);
        });
    }

    [Test]
    public async Task Ignores_an_invalid_token()
    {
        var slug = await (await SignUpAsync()).PublishAsync();
        (await WithToken("no.good.token").GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("no-such-article")]
    [TestCase("' OR 1=1 --")]
    public async Task An_unknown_slug_is_not_found(string slug) =>
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBeProblem(HttpStatusCode.NotFound, "Article not found");

    [Test]
    public async Task Slugs_are_case_sensitive()
    {
        var slug = await (await SignUpAsync()).PublishAsync();
        (await Anonymous.GetAsync($"/article/{slug.ToUpperInvariant()}")).ShouldBeProblem(HttpStatusCode.NotFound);
    }
}
