using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ProfilesTests(TestEngine engine) : RealWorldTests(engine)
{
    [Test]
    public async Task Returns_a_profile_by_username_in_any_case()
    {
        var jane = await RegisterAsync();
        await jane.PutAsync("/api/user", new { user = new { bio = "a bio", image = "https://example.com/a.png" } });
        var profile = (await Anonymous.GetAsync($"/api/profiles/{jane.Username.ToUpperInvariant()}"))
            .ShouldBe(HttpStatusCode.OK).ShouldBeProfile();
        Assert.Multiple(() =>
        {
            Assert.That(profile.GetProperty("username").GetString(), Is.EqualTo(jane.Username));
            Assert.That(profile.GetProperty("bio").GetString(), Is.EqualTo("a bio"));
            Assert.That(profile.GetProperty("image").GetString(), Is.EqualTo("https://example.com/a.png"));
            Assert.That(profile.GetProperty("following").GetBoolean(), Is.False);
        });
    }

    [Test]
    public async Task A_missing_bio_or_image_is_null()
    {
        var profile = (await Anonymous.GetAsync($"/api/profiles/{(await RegisterAsync()).Username}")).ShouldBeProfile();
        Assert.That(profile.GetProperty("bio").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(profile.GetProperty("image").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("GET", "")]
    [TestCase("POST", "/follow")]
    [TestCase("DELETE", "/follow")]
    public async Task An_unknown_profile_is_not_found(string method, string rest) =>
        (await (await RegisterAsync()).Visitor.SendAsync(
            new HttpMethod(method), $"/api/profiles/{Unique.Word()}{rest}", null))
            .ShouldFail(HttpStatusCode.NotFound, "profile: not found");

    [Test]
    public async Task Following_is_idempotent_and_separate_for_each_reader()
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

        static bool IsFollowing(Answer answer) => answer
            .ShouldBe(HttpStatusCode.OK).ShouldBeProfile().GetProperty("following").GetBoolean();
    }

    [TestCase("POST")]
    [TestCase("DELETE")]
    public async Task A_user_cannot_follow_themselves(string method)
    {
        var jane = await RegisterAsync();
        (await jane.Visitor.SendAsync(new HttpMethod(method), $"/api/profiles/{jane.Username}/follow", null))
            .ShouldBeInvalid("username: is invalid");
    }
}
