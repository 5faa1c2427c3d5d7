using System.Net;
using System.Text.Json;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Users;

/// <summary>The followers of an author, and the authors that a user follows.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class FollowListTests(TestEngine engine) : ApiTests(engine)
{
    private readonly AdvancingTimeProvider clock = new();

    private readonly List<int> newestFirst = [];

    private Member star = null!;
    private Member fan = null!;

    /// <summary>The star and seven others follow each other, three of them at the same moment.</summary>
    [OneTimeSetUp]
    public async Task FollowEachOther()
    {
        star = await SignUpAsync(fullName: "Stella Star");
        var others = await Task.WhenAll(Enumerable.Range(1, 7).Select(_ => SignUpAsync(fullName: "Fay Fan")));
        fan = others[0];
        others = [.. others.OrderBy(other => other.Id)];
        foreach (var (index, other) in others.Index())
        {
            if (index == 4)
            {
                clock.Stop();
            }

            (await other.PutAsync($"/author/{await star.GetUsernameAsync()}/follow")).ShouldBe(HttpStatusCode.OK);
            (await star.PutAsync($"/author/{await other.GetUsernameAsync()}/follow")).ShouldBe(HttpStatusCode.OK);
            newestFirst.Insert(0, other.Id);
        }
    }

    [Test]
    public async Task Each_item_is_an_author([Values("followers", "following")] string list)
    {
        var answer = await Anonymous.GetAsync($"/author/{await star.GetUsernameAsync()}/{list}?limit=1");
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly("items", "total", "next");
        var author = answer["items"][0];
        author.ShouldBeAuthor();
        Assert.That(author.GetProperty("fullName").GetString(), Is.EqualTo("Fay Fan"));
        Assert.That(author.GetProperty("following").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(answer.Body, Does.Not.Contain("email").IgnoreCase);
    }

    [Test]
    public async Task Returns_a_page_of_the_newest_follows_and_the_total_count(
        [Values("followers", "following")] string list,
        [Values("", "?limit=3", "?limit=2&offset=4", "?offset=6", "?offset=7", "?offset=2147483647")] string query)
    {
        var (from, count) = query switch
        {
            "" => (0, 7),
            "?limit=3" => (0, 3),
            "?limit=2&offset=4" => (4, 2),
            "?offset=6" => (6, 1),
            _ => (7, 0),
        };
        var answer = await Anonymous.GetAsync($"/author/{await star.GetUsernameAsync()}/{list}{query}");
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["items"].Ids(), Is.EqualTo(newestFirst.GetRange(from, count)));
        Assert.That(answer["total"].GetInt32(), Is.EqualTo(7));
        Assert.That(
            answer["next"].ValueKind,
            Is.EqualTo(from + count < 7 ? JsonValueKind.String : JsonValueKind.Null));
    }

    [Test]
    public async Task Following_the_cursors_returns_each_author_once(
        [Values("followers", "following")] string list, [Values(1, 2, 3, 7)] int limit)
    {
        var path = $"/author/{(await star.GetUsernameAsync()).ToUpperInvariant()}/{list}?limit={limit}";
        var found = new List<int>();
        string? next = null;
        do
        {
            var page = (await fan.GetAsync($"{path}&after={next}")).ShouldBe(HttpStatusCode.OK);
            found.AddRange(page["items"].Ids());
            Assert.That(page["total"].GetInt32(), Is.EqualTo(7));
            next = page["next"].GetString();
        }
        while (next is not null && found.Count < 50);
        Assert.That(found, Is.EqualTo(newestFirst));
    }

    [Test]
    public async Task Shows_whether_the_reader_follows_each_author()
    {
        var path = $"/author/{await fan.GetUsernameAsync()}/followers";
        Assert.That(Following(await fan.GetAsync(path)), Is.True, "the star");
        Assert.That(Following(await star.GetAsync(path)), Is.False, "oneself");
        Assert.That(Following(await (await SignUpAsync()).GetAsync(path)), Is.False);

        static bool Following(Answer answer) =>
            answer.ShouldBe(HttpStatusCode.OK)["items"][0].GetProperty("following").GetBoolean();
    }

    [Test]
    public async Task Nobody_is_in_the_lists_of_a_new_member([Values("followers", "following")] string list)
    {
        var answer = await Anonymous.GetAsync($"/author/{await (await SignUpAsync()).GetUsernameAsync()}/{list}");
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["items"].GetArrayLength(), Is.Zero);
        Assert.That(answer["total"].GetInt32(), Is.Zero);
        Assert.That(answer["next"].ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Who_follows_again_is_the_newest()
    {
        var (author, one, two) = (await SignUpAsync(), await SignUpAsync(), await SignUpAsync());
        var path = $"/author/{await author.GetUsernameAsync()}";
        await one.PutAsync($"{path}/follow");
        await two.PutAsync($"{path}/follow");
        await one.DeleteAsync($"{path}/follow");
        Assert.That((await Anonymous.GetAsync($"{path}/followers"))["items"].Ids(), Is.EqualTo([two.Id]));
        clock.SetBack(TimeSpan.FromSeconds(-1));
        await one.PutAsync($"{path}/follow");
        Assert.That((await Anonymous.GetAsync($"{path}/followers"))["items"].Ids(), Is.EqualTo([one.Id, two.Id]));
    }

    [Test]
    public async Task An_unknown_author_is_not_found([Values("followers", "following")] string list) =>
        (await Anonymous.GetAsync($"/author/{Unique.Word()}/{list}"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "Author not found");

    [TestCase("limit", "0")]
    [TestCase("limit", "101")]
    [TestCase("offset", "-1")]
    [TestCase("after", "x")]
    public async Task Rejects_an_invalid_page(string name, string value)
    {
        foreach (var list in (string[])["followers", "following"])
        {
            (await Anonymous.GetAsync($"/author/nobody/{list}?{name}={value}")).ShouldRefuse(name);
        }
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(clock);
}
