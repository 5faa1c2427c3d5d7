using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Users;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ProfileImageTests(TestEngine engine) : ApiTests(engine)
{
    private const string Image = "https://example.com/jane.png";

    private static readonly string[] Invalid =
    [
        "javascript:alert(1)", "data:image/png;base64,AAAA", "/jane.png", "jane.png", "//example.com/jane.png",
        "ftp://example.com/jane.png", "https://", "https://example.com/".PadRight(2001, 'x'),
    ];

    [Test]
    public async Task An_image_is_saved_and_public()
    {
        var signedUp = await RegisterAsync($" {Image} ");
        Assert.That(signedUp.ShouldBe(HttpStatusCode.Created)["image"].GetString(), Is.EqualTo(Image));
        var author = await Anonymous.GetAsync($"/author/{signedUp["username"].GetString()}");
        Assert.That(author["image"].GetString(), Is.EqualTo(Image));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public async Task A_missing_image_is_null(string? image)
    {
        var signedUp = (await RegisterAsync(image)).ShouldBe(HttpStatusCode.Created);
        Assert.That(signedUp["image"].ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCaseSource(nameof(Invalid))]
    public async Task An_image_that_is_not_an_HTTP_URL_is_rejected(string image)
    {
        (await RegisterAsync(image)).ShouldRefuse("image");
        var member = await SignUpAsync();
        (await member.PatchAsync("/user/profile", new { image })).ShouldRefuse("image");
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    public async Task A_null_or_empty_image_removes_it(string nothing)
    {
        var member = await SignUpAsync();
        var longest = "https://example.com/".PadRight(2000, 'x');
        var changed = await member.PatchAsync("/user/profile", new { image = longest });
        Assert.That(changed.ShouldBe(HttpStatusCode.OK)["image"].GetString(), Is.EqualTo(longest));
        var unrelated = await member.PatchAsync("/user/profile", new { bio = "a bio" });
        Assert.That(
            unrelated.ShouldBe(HttpStatusCode.OK)["image"].GetString(),
            Is.EqualTo(longest),
            "an absent field is not changed");

        var cleared = await member.PatchAsync("/user/profile", $$"""{ "image": {{nothing}} }""");
        Assert.That(cleared.ShouldBe(HttpStatusCode.OK)["image"].ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private Task<Answer> RegisterAsync(string? image) => Anonymous.PostAsync(
        "/user/sign-up", new { email = Unique.Email(), fullName = "Jane", password = Member.Password, image });
}
