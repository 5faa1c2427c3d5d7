using System.Net;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class FavoritesTests(TestEngine engine) : RealWorldTests(engine)
{
    [Test]
    public async Task Counts_favorites_and_marks_those_of_the_reader()
    {
        var (jane, john, joan) = (await RegisterAsync(), await RegisterAsync(), await RegisterAsync());
        var slug = await jane.PublishAsync();
        await john.PostAsync($"/api/articles/{slug}/favorite");
        var twice = (await john.PostAsync($"/api/articles/{slug}/favorite"))
            .ShouldBe(HttpStatusCode.OK).ShouldBeArticle();
        Assert.That(
            (twice.GetProperty("favorited").GetBoolean(), twice.GetProperty("favoritesCount").GetInt32()),
            Is.EqualTo((true, 1)));
        var both = (await joan.PostAsync($"/api/articles/{slug}/favorite")).ShouldBeArticle();
        Assert.That(
            (both.GetProperty("favorited").GetBoolean(), both.GetProperty("favoritesCount").GetInt32()),
            Is.EqualTo((true, 2)));
        foreach (var (visitor, expected) in new[]
        {
            (john.Visitor, true), (joan.Visitor, true), (jane.Visitor, false), (Anonymous, false),
        })
        {
            var shown = (await visitor.GetAsync($"/api/articles/{slug}")).ShouldBeArticle();
            Assert.That(
                (shown.GetProperty("favorited").GetBoolean(), shown.GetProperty("favoritesCount").GetInt32()),
                Is.EqualTo((expected, 2)));
            var listed = (await visitor.GetAsync($"/api/articles?author={jane.Username}")).ShouldBeArticles().Single();
            Assert.That(
                (listed.GetProperty("favorited").GetBoolean(), listed.GetProperty("favoritesCount").GetInt32()),
                Is.EqualTo((expected, 2)));
        }

        await john.DeleteAsync($"/api/articles/{slug}/favorite");
        var gone = (await john.DeleteAsync($"/api/articles/{slug}/favorite"))
            .ShouldBe(HttpStatusCode.OK).ShouldBeArticle();
        Assert.That(
            (gone.GetProperty("favorited").GetBoolean(), gone.GetProperty("favoritesCount").GetInt32()),
            Is.EqualTo((false, 1)));
        Assert.That((await joan.GetAsync($"/api/articles/{slug}"))["article.favorited"].GetBoolean(), Is.True);
    }

    [TestCase("text/plain", "anything")]
    [TestCase("application/json", "{ no JSON")]
    [TestCase("application/json", "{}")]
    public async Task Ignores_the_body_of_a_request_that_needs_none(string type, string body)
    {
        var (jane, john) = (await RegisterAsync(), await RegisterAsync());
        var slug = await jane.PublishAsync();
        foreach (var path in new[] { $"/api/articles/{slug}/favorite", $"/api/profiles/{jane.Username}/follow" })
        {
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Delete })
            {
                using var content = new StringContent(body, Encoding.UTF8, type);
                (await john.Visitor.SendAsync(method, path, content)).ShouldBe(HttpStatusCode.OK);
            }
        }
    }
}
