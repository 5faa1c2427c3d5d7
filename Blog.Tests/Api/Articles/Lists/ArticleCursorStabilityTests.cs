using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Articles.Lists;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ArticleCursorStabilityTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("-createdAt")]
    [TestCase("createdAt")]
    [TestCase("title")]
    [TestCase("-favorites")]
    [TestCase("-comments")]
    public async Task Changes_between_pages_neither_repeat_nor_skip_an_article(string sort)
    {
        var author = await SignUpAsync();
        for (var article = 1; article <= 6; article++)
        {
            await author.PublishAsync($"m{article}");
        }

        var path = $"/article?author={await author.GetUsernameAsync()}&sort={sort}";
        var slugs = (await Anonymous.GetAsync(path))["items"].Texts("slug");
        var first = await Anonymous.GetAsync($"{path}&limit=3");
        Assert.That(first["items"].Texts("slug"), Is.EqualTo(slugs.Take(3)));

        // Add an article, and delete one before the cursor, the one it points at, and one after it.
        var added = await author.PublishAsync("a new one");
        foreach (var deleted in new[] { slugs[0], slugs[2], slugs[3] })
        {
            (await author.DeleteAsync($"/article/{deleted}")).ShouldBe(HttpStatusCode.NoContent);
        }

        string[] remaining = sort == "createdAt" ? [slugs[4], slugs[5], added] : [slugs[4], slugs[5]];
        var second = await Anonymous.GetAsync($"{path}&after={first["next"].GetString()}");
        Assert.That(second["items"].Texts("slug"), Is.EqualTo(remaining));
        Assert.That((second["next"].GetString(), second["total"].GetInt32()), Is.EqualTo(((string?)null, 4)));
    }

    [Test]
    public async Task A_cursor_holds_the_longest_title()
    {
        var (author, title) = (await SignUpAsync(fullName: "Wide"), new string('語', 200));
        await author.PublishAsync(title);
        await author.PublishAsync(title);
        var path = "/article?author=wide&sort=title&limit=1";
        var first = (await Anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        var second = (await Anonymous.GetAsync($"{path}&after={first["next"].GetString()}"))
            .ShouldBe(HttpStatusCode.OK);
        Assert.That(
            second["items"][0].GetProperty("slug").GetString(),
            Is.Not.EqualTo(first["items"][0].GetProperty("slug").GetString()));
    }
}
