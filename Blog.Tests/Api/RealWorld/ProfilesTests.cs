using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class ProfilesTests(TestEngine engine) : RealWorldTests(engine)
{
    [Test]
    public async Task Shows_a_profile_whatever_the_case_of_the_username()
    {
        var jane = await RegisterAsync();
        await jane.PutAsync("/api/user", new { user = new { bio = "a bio", image = "https://example.com/a.png" } });
        var profile = (await Anonymous.GetAsync($"/api/profiles/{jane.Username.ToUpperInvariant()}")).ShouldBe(HttpStatusCode.OK).ShouldBeProfile();
        Assert.Multiple(() =>
        {
            Assert.That(profile.GetProperty("username").GetString(), Is.EqualTo(jane.Username));
            Assert.That(profile.GetProperty("bio").GetString(), Is.EqualTo("a bio"));
            Assert.That(profile.GetProperty("image").GetString(), Is.EqualTo("https://example.com/a.png"));
            Assert.That(profile.GetProperty("following").GetBoolean(), Is.False);
        });
    }

    [Test]
    public async Task Shows_null_where_there_is_no_bio_and_no_image()
    {
        var profile = (await Anonymous.GetAsync($"/api/profiles/{(await RegisterAsync()).Username}")).ShouldBeProfile();
        Assert.That(profile.GetProperty("bio").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(profile.GetProperty("image").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
    }

    [TestCase("GET", "")]
    [TestCase("POST", "/follow")]
    [TestCase("DELETE", "/follow")]
    public async Task Finds_no_profile_that_is_not_there(string method, string rest) =>
        (await (await RegisterAsync()).Visitor.SendAsync(new HttpMethod(method), $"/api/profiles/{Unique.Word()}{rest}", null))
            .ShouldFail(HttpStatusCode.NotFound, "profile: not found");

    [Test]
    public async Task Follows_for_each_reader_alone_and_twice_as_once()
    {
        var (jane, john, joan) = (await RegisterAsync(), await RegisterAsync(), await RegisterAsync());
        var slug = await jane.PublishAsync();
        foreach (var reader in new[] { john, john, joan })
        {
            Assert.That(IsFollowing(await reader.PostAsync($"/api/profiles/{jane.Username}/follow")), Is.True);
        }

        Assert.That(IsFollowing(await Anonymous.GetAsync($"/api/profiles/{jane.Username}")), Is.False);
        for (var time = 0; time < 2; time++)
        {
            Assert.That(IsFollowing(await john.DeleteAsync($"/api/profiles/{jane.Username}/follow")), Is.False);
        }

        Assert.That(IsFollowing(await john.GetAsync($"/api/profiles/{jane.Username}")), Is.False);
        Assert.That(IsFollowing(await joan.GetAsync($"/api/profiles/{jane.Username}")), Is.True);
        Assert.That((await joan.GetAsync($"/api/articles/{slug}"))["article.author.following"].GetBoolean(), Is.True);
        Assert.That((await john.GetAsync($"/api/articles/{slug}"))["article.author.following"].GetBoolean(), Is.False);

        static bool IsFollowing(Answer answer) => answer.ShouldBe(HttpStatusCode.OK).ShouldBeProfile().GetProperty("following").GetBoolean();
    }

    [TestCase("POST")]
    [TestCase("DELETE")]
    public async Task Lets_nobody_follow_themselves(string method)
    {
        var jane = await RegisterAsync();
        (await jane.Visitor.SendAsync(new HttpMethod(method), $"/api/profiles/{jane.Username}/follow", null)).ShouldBeInvalid("username: is invalid");
    }
}
