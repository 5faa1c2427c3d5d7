using System.Net;
using System.Text.Json;
using Blog.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Blog.Tests.Api.Users;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SignUpTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Returns_the_user_and_a_token()
    {
        var email = Unique.Email();
        var answer = await Anonymous.PostAsync(
            "/user/sign-up",
            new { email, fullName = " Jane Doe ", password = "password123", social = new { twitter = "@jane" } });

        answer.ShouldBe(HttpStatusCode.Created);
        Assert.Multiple(() =>
        {
            Assert.That(answer["id"].GetInt32(), Is.Positive);
            Assert.That(answer["createdAt"].GetString(), Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"));
            Assert.That(answer["updatedAt"].GetString(), Is.EqualTo(answer["createdAt"].GetString()));
            Assert.That(answer["fullName"].GetString(), Is.EqualTo("Jane Doe"));
            Assert.That(answer["email"].GetString(), Is.EqualTo(email));
            Assert.That(answer["bio"].GetString(), Is.Empty);
            Assert.That(answer["social.twitter"].GetString(), Is.EqualTo("@jane"));
            Assert.That(answer["social.facebook"].ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(answer.Headers["Location"], Does.EndWith("/user/profile"));
            Assert.That(answer.Headers["Cache-Control"], Does.Contain("no-store"));
        });
        (await WithToken(answer["token"].GetString()).GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("""{ "fullName": "A", "password": "password123" }""", "email")]
    [TestCase("""{ "email": "a@example.com", "password": "password123" }""", "fullName")]
    [TestCase("""{ "email": "a@example.com", "fullName": "A" }""", "password")]
    [TestCase("""{ "email": "a@example.com", "fullName": "   ", "password": "password123" }""", "fullName")]
    [TestCase("""{ "email": "a@example.com", "fullName": null, "password": "password123" }""", "fullName")]
    [TestCase("{}", "email", "fullName", "password")]
    public async Task Rejects_a_missing_field(string body, params string[] fields) =>
        (await Anonymous.PostAsync("/user/sign-up", body))
            .ShouldRefuse(fields)
            .ShouldBeProblem(HttpStatusCode.BadRequest, "One of required fields is missing: email, fullName, password");

    [Test]
    public async Task Rejects_a_registered_email_regardless_of_case()
    {
        var member = await SignUpAsync();
        (await Anonymous.PostAsync(
                "/user/sign-up",
                new { email = member.Email.ToUpperInvariant(), fullName = "B", password = "password123" }))
            .ShouldBeProblem(HttpStatusCode.Conflict, "This email is already registered, maybe you want to sign in?");
    }

    [Test]
    public async Task Only_one_of_several_concurrent_sign_ups_gets_the_email()
    {
        var body = new { email = Unique.Email(), fullName = "Jane", password = "password123" };
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Anonymous.PostAsync("/user/sign-up", body)));

        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(1));
        foreach (var answer in answers.Where(answer => answer.Status != HttpStatusCode.Created))
        {
            answer.ShouldBeProblem(HttpStatusCode.Conflict);
        }
    }

    [Test]
    public async Task Trims_texts_and_lowercases_the_email()
    {
        var word = Unique.Word();
        var answer = await Anonymous.PostAsync(
            "/user/sign-up",
            new
            {
                email = $"  {word}@Example.COM ",
                fullName = "\tJane ",
                password = " password123 ",
                bio = " words\n",
                social = new { linkedin = " jane " },
            });

        answer.ShouldBe(HttpStatusCode.Created);
        Assert.Multiple(() =>
        {
            Assert.That(answer["email"].GetString(), Is.EqualTo($"{word}@example.com"));
            Assert.That(answer["fullName"].GetString(), Is.EqualTo("Jane"));
            Assert.That(answer["bio"].GetString(), Is.EqualTo("words"));
            Assert.That(answer["social.linkedin"].GetString(), Is.EqualTo("jane"));
        });
    }

    [Test]
    public async Task The_token_has_the_expected_claims()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var member = await SignUpAsync();
        var token = new JsonWebToken(member.Token);

        Assert.Multiple(() =>
        {
            Assert.That(token.Alg, Is.EqualTo("HS256"));
            Assert.That(token.Subject, Is.EqualTo($"{member.Id}"));
            Assert.That(token.Issuer, Is.EqualTo("blog"));
            Assert.That(token.Audiences, Is.EqualTo((string[])["blog"]));
            Assert.That(
                token.GetPayloadValue<long>("iat"), Is.InRange(before, DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
            Assert.That(token.ValidTo - token.IssuedAt, Is.EqualTo(TimeSpan.FromDays(7)));
            Assert.That(token.GetPayloadValue<string>("stamp"), Is.Not.Empty);
            Assert.That(
                token.Claims.Select(claim => claim.Type),
                Is.EquivalentTo((string[])["aud", "exp", "iat", "iss", "sid", "stamp", "sub"]));
        });
    }

    [Test]
    public async Task Ignores_fields_that_the_caller_may_not_set()
    {
        const string stamp = "stamp-of-the-body";
        var body = $$"""
            {
              "id": 4711, "createdAt": "2001-01-01T00:00:00Z", "updatedAt": "2001-01-01T00:00:00Z", "token": "mine",
              "securityStamp": "{{stamp}}", "passwordHash": "hash", "credentials": { "passwordHash": "hash" },
              "isAdmin": true, "role": "admin", "emailConfirmed": true,
              "blocked": true, "email": "{{Unique.Email()}}", "fullName": "Jane", "password": "password123"
            }
            """;
        var answer = await Anonymous.PostAsync("/user/sign-up", body);

        answer.ShouldBe(HttpStatusCode.Created);
        Assert.Multiple(() =>
        {
            Assert.That(answer["id"].GetInt32(), Is.Not.EqualTo(4711));
            Assert.That(answer["createdAt"].GetString(), Does.Not.StartWith("2001"));
            Assert.That(answer["updatedAt"].GetString(), Does.Not.StartWith("2001"));
            Assert.That(
                new JsonWebToken(answer["token"].GetString()).GetPayloadValue<string>("stamp"), Is.Not.EqualTo(stamp));
        });
    }

    [Test]
    public async Task Returns_only_the_members_of_the_own_user()
    {
        var answer = await Anonymous.PostAsync(
            "/user/sign-up", new { email = Unique.Email(), fullName = "Jane", password = "password123" });

        answer.Json.ShouldHaveOnly(
            "id",
            "createdAt",
            "updatedAt",
            "username",
            "fullName",
            "email",
            "emailConfirmed",
            "role",
            "bio",
            "image",
            "social",
            "token");
    }
}
