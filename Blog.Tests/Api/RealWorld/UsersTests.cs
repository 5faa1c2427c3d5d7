using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class UsersTests(TestEngine engine) : RealWorldTests(engine)
{
    [Test]
    public async Task Registers_a_user_whose_full_name_is_the_username()
    {
        var (username, email) = ($"Jane.{Unique.Word()}", Unique.Email());
        var answer = await Anonymous.PostAsync(
            "/api/users", new { user = new { username, email, password = Member.Password } });
        var user = answer.ShouldBe(HttpStatusCode.Created).ShouldBeUser();
        Assert.Multiple(() =>
        {
            Assert.That(user.GetProperty("username").GetString(), Is.EqualTo(username));
            Assert.That(user.GetProperty("email").GetString(), Is.EqualTo(email));
            Assert.That(user.GetProperty("bio").GetString(), Is.Null);
            Assert.That(user.GetProperty("image").GetString(), Is.Null);
            Assert.That(answer.Headers["Cache-Control"], Does.Contain("no-store"));
        });
        var native = await WithToken(user.GetProperty("token").GetString()).GetAsync("/user/profile");
        Assert.That(native.ShouldBe(HttpStatusCode.OK)["fullName"].GetString(), Is.EqualTo(username));
    }

    [TestCase("""{ "user": {} }""", "username: can't be blank", "email: can't be blank", "password: can't be blank")]
    [TestCase(
        """{ "user": { "username": "", "email": "  ", "password": null } }""",
        "username: can't be blank",
        "email: can't be blank",
        "password: can't be blank")]
    [TestCase(
        """{ "user": { "username": "a b", "email": "nobody", "password": "short" } }""",
        $"username: {RealWorldAssertions.UsernameRule}",
        "email: is invalid",
        "password: is too short (minimum is 8 characters)")]
    [TestCase("""{ "user": { "username": "a", "email": 5, "password": "password123" } }""", "email: is invalid")]
    [TestCase("""{ "user": "jane" }""", "user: is invalid")]
    [TestCase("""{ "user": null }""", "user: can't be blank")]
    [TestCase("{}", "user: can't be blank")]
    [TestCase("""{ "username": "jane" }""", "user: can't be blank")]
    [TestCase("[]", "body: is invalid")]
    [TestCase("null", "body: is invalid")]
    [TestCase("""{ "user": """, "body: is invalid")]
    [TestCase("", "body: is invalid")]
    public async Task Rejects_an_invalid_registration(string body, params string[] errors) =>
        (await Anonymous.PostAsync("/api/users", body)).ShouldBeInvalid(errors);

    [Test]
    public async Task Rejects_fields_that_are_too_long() =>
        (await Anonymous.PostAsync(
            "/api/users",
            new
            {
                user = new
                {
                    username = new string('a', 51),
                    email = $"{new string('a', 250)}@example.com",
                    password = new string('a', 129),
                },
            }))
        .ShouldBeInvalid(
            "username: is too long (maximum is 50 characters)",
            "email: is invalid",
            "email: is too long (maximum is 254 characters)",
            "password: is too long (maximum is 128 characters)");

    [Test]
    public async Task Rejects_a_taken_email_or_username_in_any_case()
    {
        var jane = await RegisterAsync();
        var (username, email) = (jane.Username.ToUpperInvariant(), jane.Email.ToUpperInvariant());
        (await Anonymous.PostAsync(
            "/api/users", new { user = new { username = Unique.Word(), email, password = Member.Password } }))
            .ShouldFail(HttpStatusCode.Conflict, "email: has already been taken");
        (await Anonymous.PostAsync(
            "/api/users", new { user = new { username, email = Unique.Email(), password = Member.Password } }))
            .ShouldFail(HttpStatusCode.Conflict, "username: has already been taken");
    }

    [Test]
    public async Task Logs_in()
    {
        var jane = await RegisterAsync();
        var answer = await Anonymous.PostAsync(
            "/api/users/login",
            new { user = new { email = jane.Email.ToUpperInvariant(), password = Member.Password } });
        var user = answer.ShouldBe(HttpStatusCode.OK).ShouldBeUser();
        Assert.That(answer.Headers["Cache-Control"], Does.Contain("no-store"));
        (await WithToken(user.GetProperty("token").GetString()).GetAsync("/api/user")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Rejects_wrong_credentials()
    {
        var jane = await RegisterAsync();
        foreach (var (email, password) in new[] { (jane.Email, "another password"), (Unique.Email(), Member.Password) })
        {
            (await Anonymous.PostAsync("/api/users/login", new { user = new { email, password } }))
                .ShouldFail(HttpStatusCode.Unauthorized, "credentials: invalid");
        }
    }

    [TestCase("""{ "user": { "email": "", "password": "password123" } }""", "email: can't be blank")]
    [TestCase("""{ "user": { "email": "a@example.com" } }""", "password: can't be blank")]
    [TestCase("{}", "user: can't be blank")]
    public async Task Rejects_an_invalid_login(string body, params string[] errors) =>
        (await Anonymous.PostAsync("/api/users/login", body)).ShouldBeInvalid(errors);

    [Test]
    public async Task The_native_api_accepts_only_the_Bearer_scheme()
    {
        var jane = await RegisterAsync();
        (await WithToken(jane.Visitor.Token, "Token").GetAsync("/user/profile"))
            .ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await WithToken(jane.Visitor.Token).GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("GET", "/api/user")]
    [TestCase("PUT", "/api/user")]
    [TestCase("POST", "/api/profiles/foo/follow")]
    [TestCase("DELETE", "/api/profiles/foo/follow")]
    [TestCase("GET", "/api/articles/feed")]
    [TestCase("POST", "/api/articles")]
    [TestCase("PUT", "/api/articles/foo")]
    [TestCase("DELETE", "/api/articles/foo")]
    [TestCase("POST", "/api/articles/foo/comments")]
    [TestCase("DELETE", "/api/articles/foo/comments/1")]
    [TestCase("POST", "/api/articles/foo/favorite")]
    [TestCase("DELETE", "/api/articles/foo/favorite")]
    public async Task Requires_a_valid_token(string method, string path)
    {
        foreach (var visitor in new[] { Anonymous, WithToken("a", "Basic"), WithToken("", "Token") })
        {
            (await visitor.SendAsync(new HttpMethod(method), path, null))
                .ShouldFail(HttpStatusCode.Unauthorized, RealWorldAssertions.MissingToken);
        }

        foreach (var visitor in new[] { WithToken("nonsense", "Token"), WithToken("nonsense") })
        {
            (await visitor.SendAsync(new HttpMethod(method), path, null))
                .ShouldFail(HttpStatusCode.Unauthorized, RealWorldAssertions.InvalidToken);
        }
    }

    [Test]
    public async Task Ignores_an_invalid_token_where_none_is_required() =>
        (await WithToken("nonsense", "Token").GetAsync("/api/tags")).ShouldBe(HttpStatusCode.OK);
}
