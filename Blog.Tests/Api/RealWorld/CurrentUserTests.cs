using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class CurrentUserTests(TestEngine engine) : RealWorldTests(engine)
{
    private const string Blank = "can't be blank";

    [Test]
    public async Task Of_parallel_password_changes_in_several_sessions_only_one_succeeds()
    {
        var jane = await SignUpAsync();
        var login = new { user = new { email = jane.Email, password = Member.Password } };
        var sessions = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var token = (await Anonymous.PostAsync("/api/users/login", login))["user.token"].GetString();
            return WithToken(token, "Token");
        }));
        var changes = await Task.WhenAll(sessions.Select((session, number) => session.PutAsync(
            "/api/user", new { user = new { password = $"new password {number}" } })));
        Assert.That(
            changes.Select(answer => answer.Status).Order(),
            Is.EqualTo([HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.Unauthorized, 3)]));
    }

    [TestCase("Token")]
    [TestCase("Bearer")]
    [TestCase("token")]
    [TestCase("bearer")]
    public async Task Returns_the_current_user_with_the_token_of_the_request(string scheme)
    {
        var jane = await RegisterAsync();
        var user = (await WithToken(jane.Visitor.Token, scheme).GetAsync("/api/user"))
            .ShouldBe(HttpStatusCode.OK).ShouldBeUser();
        Assert.Multiple(() =>
        {
            Assert.That(user.GetProperty("username").GetString(), Is.EqualTo(jane.Username));
            Assert.That(user.GetProperty("token").GetString(), Is.EqualTo(jane.Visitor.Token));
        });
    }

    [Test]
    public async Task Updates_only_the_given_fields()
    {
        var jane = await RegisterAsync();
        var (email, username) = (Unique.Email(), Unique.Word());
        var changes = new { email, bio = "a bio", image = "https://example.com/a.png" };
        var user = (await jane.PutAsync("/api/user", new { user = changes }))
            .ShouldBe(HttpStatusCode.OK).ShouldBeUser();
        Assert.Multiple(() =>
        {
            Assert.That(user.GetProperty("email").GetString(), Is.EqualTo(email));
            Assert.That(user.GetProperty("username").GetString(), Is.EqualTo(jane.Username));
            Assert.That(user.GetProperty("bio").GetString(), Is.EqualTo("a bio"));
            Assert.That(user.GetProperty("image").GetString(), Is.EqualTo("https://example.com/a.png"));
            Assert.That(user.GetProperty("token").GetString(), Is.EqualTo(jane.Visitor.Token));
        });
        (await jane.PutAsync("/api/user", new { user = new { username } })).ShouldBe(HttpStatusCode.OK);
        var after = (await jane.PutAsync("/api/user", """{ "user": {} }""")).ShouldBe(HttpStatusCode.OK).ShouldBeUser();
        Assert.Multiple(() =>
        {
            Assert.That(after.GetProperty("email").GetString(), Is.EqualTo(email));
            Assert.That(after.GetProperty("username").GetString(), Is.EqualTo(username));
            Assert.That(after.GetProperty("bio").GetString(), Is.EqualTo("a bio"));
            Assert.That(after.GetProperty("image").GetString(), Is.EqualTo("https://example.com/a.png"));
        });
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    public async Task Clears_bio_and_image(string nothing)
    {
        var jane = await RegisterAsync();
        await jane.PutAsync("/api/user", new { user = new { bio = "a bio", image = "https://example.com/a.png" } });
        var user = (await jane.PutAsync("/api/user", $$"""{ "user": { "bio": {{nothing}}, "image": {{nothing}} } }"""))
            .ShouldBeUser();
        Assert.That(user.GetProperty("bio").GetString(), Is.Null);
        Assert.That(user.GetProperty("image").GetString(), Is.Null);
    }

    [TestCase("email", "null", Blank)]
    [TestCase("username", "null", Blank)]
    [TestCase("password", "null", Blank)]
    [TestCase("email", "\" \"", Blank)]
    [TestCase("username", "\"\"", Blank)]
    [TestCase("password", "\"\"", Blank)]
    [TestCase("email", "\"nobody\"", "is invalid")]
    [TestCase("username", "\"a/b\"", RealWorldAssertions.UsernameRule)]
    [TestCase("image", "\"javascript:alert(1)\"", "is invalid")]
    [TestCase("password", "\"short\"", "is too short (minimum is 8 characters)")]
    [TestCase("bio", "5", "is invalid")]
    [TestCase("bio", "\"a\\u0000b\"", "is invalid")]
    public async Task Rejects_an_invalid_update(string field, string value, string message) =>
        (await (await RegisterAsync()).PutAsync("/api/user", $$"""{ "user": { "{{field}}": {{value}} } }"""))
            .ShouldBeInvalid($"{field}: {message}");

    [Test]
    public async Task Rejects_the_email_and_username_of_another_user()
    {
        var (jane, john) = (await RegisterAsync(), await RegisterAsync());
        (await jane.PutAsync("/api/user", new { user = new { email = john.Email } }))
            .ShouldFail(HttpStatusCode.Conflict, "email: has already been taken");
        (await jane.PutAsync("/api/user", new { user = new { username = john.Username } }))
            .ShouldFail(HttpStatusCode.Conflict, "username: has already been taken");
    }

    [Test]
    public async Task A_new_password_keeps_the_token_of_the_request()
    {
        var jane = await RegisterAsync();
        var user = (await jane.PutAsync("/api/user", new { user = new { password = "another password" } }))
            .ShouldBe(HttpStatusCode.OK).ShouldBeUser();
        (await jane.GetAsync("/api/user")).ShouldBe(HttpStatusCode.OK);
        (await WithToken(user.GetProperty("token").GetString(), "Token").GetAsync("/api/user"))
            .ShouldBe(HttpStatusCode.OK);
        var login = new { email = jane.Email, password = "another password" };
        (await Anonymous.PostAsync("/api/users/login", new { user = login }))
            .ShouldBe(HttpStatusCode.OK);
    }
}
