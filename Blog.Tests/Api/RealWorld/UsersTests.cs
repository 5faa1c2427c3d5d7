using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class UsersTests(TestEngine engine) : RealWorldTests(engine)
{
    private const string Blank = "can't be blank";

    [Test]
    public async Task Of_several_new_passwords_at_once_one_is_taken_and_ends_the_token_for_the_others()
    {
        var jane = await SignUpAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            number => jane.PutAsync("/api/user", new { user = new { password = $"new password {number}" } })));
        Assert.That(
            answers.Select(answer => answer.Status).Order(),
            Is.EqualTo([HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.Unauthorized, 3)]));
    }

    [Test]
    public async Task Registers_a_user_whose_full_name_is_the_username()
    {
        var (username, email) = ($"Jane.{Unique.Word()}", Unique.Email());
        var answer = await Anonymous.PostAsync("/api/users", new { user = new { username, email, password = Member.Password } });
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
    [TestCase("""{ "user": { "username": "", "email": "  ", "password": null } }""", "username: can't be blank", "email: can't be blank", "password: can't be blank")]
    [TestCase("""{ "user": { "username": "a b", "email": "nobody", "password": "short" } }""", "username: is invalid", "email: is invalid", "password: is too short (minimum is 8 characters)")]
    [TestCase("""{ "user": { "username": "a", "email": 5, "password": "password123" } }""", "email: is invalid")]
    [TestCase("""{ "user": "jane" }""", "user: is invalid")]
    [TestCase("""{ "user": null }""", "user: can't be blank")]
    [TestCase("{}", "user: can't be blank")]
    [TestCase("""{ "username": "jane" }""", "user: can't be blank")]
    [TestCase("[]", "body: is invalid")]
    [TestCase("null", "body: is invalid")]
    [TestCase("""{ "user": """, "body: is invalid")]
    [TestCase("", "body: is invalid")]
    public async Task Refuses_to_register(string body, params string[] errors) =>
        (await Anonymous.PostAsync("/api/users", body)).ShouldBeInvalid(errors);

    [Test]
    public async Task Refuses_what_is_too_long() =>
        (await Anonymous.PostAsync(
            "/api/users",
            new { user = new { username = new string('a', 51), email = $"{new string('a', 250)}@example.com", password = new string('a', 129) } }))
        .ShouldBeInvalid(
            "username: is too long (maximum is 50 characters)",
            "email: is too long (maximum is 254 characters)",
            "email: is invalid",
            "password: is too long (maximum is 128 characters)");

    [Test]
    public async Task Refuses_an_email_or_a_username_that_is_taken_whatever_its_case()
    {
        var jane = await RegisterAsync();
        (await Anonymous.PostAsync("/api/users", new { user = new { username = Unique.Word(), email = jane.Email.ToUpperInvariant(), password = Member.Password } }))
            .ShouldBeInvalid("email: has already been taken");
        (await Anonymous.PostAsync("/api/users", new { user = new { username = jane.Username.ToUpperInvariant(), email = Unique.Email(), password = Member.Password } }))
            .ShouldBeInvalid("username: has already been taken");
    }

    [Test]
    public async Task Logs_in()
    {
        var jane = await RegisterAsync();
        var answer = await Anonymous.PostAsync(
            "/api/users/login", new { user = new { email = jane.Email.ToUpperInvariant(), password = Member.Password } });
        var user = answer.ShouldBe(HttpStatusCode.OK).ShouldBeUser();
        Assert.That(answer.Headers["Cache-Control"], Does.Contain("no-store"));
        (await WithToken(user.GetProperty("token").GetString()).GetAsync("/api/user")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Logs_nobody_in_with_wrong_credentials()
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
    public async Task Refuses_to_log_in(string body, params string[] errors) =>
        (await Anonymous.PostAsync("/api/users/login", body)).ShouldBeInvalid(errors);

    [TestCase("Token")]
    [TestCase("Bearer")]
    [TestCase("token")]
    [TestCase("bearer")]
    public async Task Shows_oneself_with_the_token_that_came(string scheme)
    {
        var jane = await RegisterAsync();
        var user = (await WithToken(jane.Visitor.Token, scheme).GetAsync("/api/user")).ShouldBe(HttpStatusCode.OK).ShouldBeUser();
        Assert.Multiple(() =>
        {
            Assert.That(user.GetProperty("username").GetString(), Is.EqualTo(jane.Username));
            Assert.That(user.GetProperty("token").GetString(), Is.EqualTo(jane.Visitor.Token));
        });
    }

    [Test]
    public async Task Leaves_the_native_surface_to_Bearer_alone()
    {
        var jane = await RegisterAsync();
        (await WithToken(jane.Visitor.Token, "Token").GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
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
    public async Task Wants_a_good_token(string method, string path)
    {
        foreach (var visitor in new[] { Anonymous, WithToken("nonsense", "Token"), WithToken("nonsense"), WithToken("a", "Basic") })
        {
            (await visitor.SendAsync(new HttpMethod(method), path, null)).ShouldFail(HttpStatusCode.Unauthorized, "token: is missing");
        }
    }

    [Test]
    public async Task Ignores_a_bad_token_where_none_is_needed() =>
        (await WithToken("nonsense", "Token").GetAsync("/api/tags")).ShouldBe(HttpStatusCode.OK);

    [Test]
    public async Task Changes_what_is_given_and_leaves_the_rest()
    {
        var jane = await RegisterAsync();
        var (email, username) = (Unique.Email(), Unique.Word());
        var user = (await jane.PutAsync("/api/user", new { user = new { email, bio = "a bio", image = "https://example.com/a.png" } }))
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
        var user = (await jane.PutAsync("/api/user", $$"""{ "user": { "bio": {{nothing}}, "image": {{nothing}} } }""")).ShouldBeUser();
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
    [TestCase("username", "\"a/b\"", "is invalid")]
    [TestCase("image", "\"javascript:alert(1)\"", "is invalid")]
    [TestCase("password", "\"short\"", "is too short (minimum is 8 characters)")]
    [TestCase("bio", "5", "is invalid")]
    [TestCase("bio", "\"a\\u0000b\"", "is invalid")]
    public async Task Refuses_to_change(string field, string value, string words) =>
        (await (await RegisterAsync()).PutAsync("/api/user", $$"""{ "user": { "{{field}}": {{value}} } }"""))
            .ShouldBeInvalid($"{field}: {words}");

    [Test]
    public async Task Refuses_to_change_into_somebody_else()
    {
        var (jane, john) = (await RegisterAsync(), await RegisterAsync());
        (await jane.PutAsync("/api/user", new { user = new { email = john.Email } })).ShouldBeInvalid("email: has already been taken");
        (await jane.PutAsync("/api/user", new { user = new { username = john.Username } })).ShouldBeInvalid("username: has already been taken");
    }

    [Test]
    public async Task Gives_a_new_token_for_a_new_password_and_ends_the_old_one()
    {
        var jane = await RegisterAsync();
        var user = (await jane.PutAsync("/api/user", new { user = new { password = "another password" } }))
            .ShouldBe(HttpStatusCode.OK).ShouldBeUser();
        (await jane.GetAsync("/api/user")).ShouldFail(HttpStatusCode.Unauthorized, "token: is missing");
        (await WithToken(user.GetProperty("token").GetString(), "Token").GetAsync("/api/user")).ShouldBe(HttpStatusCode.OK);
        (await Anonymous.PostAsync("/api/users/login", new { user = new { email = jane.Email, password = "another password" } }))
            .ShouldBe(HttpStatusCode.OK);
    }
}
