using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Tests.Support;

namespace Blog.Tests.Api;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class SampleDataTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Is_as_much_as_asked_for_and_no_second_copy_of_what_is_there()
    {
        await SeedAsync(2, 3);
        Assert.That(await CountArticlesAsync(), Is.EqualTo(3));
        await SeedAsync(2, 3);
        Assert.That(await CountArticlesAsync(), Is.EqualTo(3));
        await SeedAsync(3, 7);
        Assert.That(await CountArticlesAsync(), Is.EqualTo(7));

        (await Anonymous.PostAsync("/user/sign-in", new { email = "user3@example.com", password = "password123" }))
            .ShouldBe(HttpStatusCode.OK);
        var article = await Anonymous.GetAsync("/article/article-1");
        article.ShouldBe(HttpStatusCode.OK).Json.ShouldBeArticle();
        Assert.That(article["totalComments"].GetInt32(), Is.Positive);
    }

    private Task<bool> SeedAsync(int users, int articles) => WithServiceAsync<IDatabaseInitializer, bool>(async initializer =>
    {
        await initializer.SeedAsync(users, articles, new Progress<SeedProgress>(), CancellationToken.None);
        return true;
    });

    private async Task<int> CountArticlesAsync() => (await Anonymous.GetAsync("/article"))["total"].GetInt32();
}
