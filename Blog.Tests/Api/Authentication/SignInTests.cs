using System.Collections.Concurrent;
using System.Net;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Security;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Authentication;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SignInTests(TestEngine engine) : ApiTests(engine)
{
    private const string WrongCredentials = "Invalid combination of email and password";

    // More than the default limit of attempts per account.
    private const int ManyAttempts = 25;

    [Test]
    public async Task Returns_the_user_and_a_token()
    {
        var member = await SignUpAsync();
        var answer = await SignInAsync(member.Email);

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
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
            Assert.That(answer["id"].GetInt32(), Is.EqualTo(member.Id));
            Assert.That(answer["email"].GetString(), Is.EqualTo(member.Email));
            Assert.That(answer.Headers["Cache-Control"], Does.Contain("no-store"));
        });
        (await WithToken(answer["token"].GetString()).GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Ignores_the_case_of_the_email()
    {
        var member = await SignUpAsync();
        (await SignInAsync($" {member.Email.ToUpperInvariant()} ")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task An_unknown_email_and_a_wrong_password_get_the_same_error()
    {
        var member = await SignUpAsync();
        (await SignInAsync(member.Email, "password124")).ShouldBeProblem(HttpStatusCode.Unauthorized, WrongCredentials);
        (await SignInAsync(Unique.Email())).ShouldBeProblem(HttpStatusCode.Unauthorized, WrongCredentials);
    }

    [TestCase("PASSWORD123")]
    [TestCase("password12")]
    [TestCase("x")]
    public async Task Rejects_a_similar_password(string password)
    {
        var member = await SignUpAsync();
        (await SignInAsync(member.Email, password)).ShouldBeProblem(HttpStatusCode.Unauthorized, WrongCredentials);
    }

    [TestCase("{}", "email", "password")]
    [TestCase("""{ "email": "jane@example.com" }""", "password")]
    [TestCase("""{ "email": "", "password": "password123" }""", "email")]
    [TestCase("""{ "email": "jane@example.com", "password": null }""", "password")]
    public async Task Rejects_a_missing_field(string body, params string[] fields) =>
        (await Anonymous.PostAsync("/user/sign-in", body)).ShouldRefuse(fields);

    [Test]
    public async Task Verifies_a_hash_even_when_the_email_is_unknown()
    {
        var member = await SignUpAsync();
        var (known, unknown) = ($"wrong {Unique.Word()}", $"wrong {Unique.Word()}");
        await SignInAsync(member.Email, known);
        await SignInAsync(Unique.Email(), unknown);

        var verified = Application.Services.GetRequiredService<VerificationLog>().Passwords;
        Assert.That(verified, Has.Exactly(1).EqualTo(known).And.Exactly(1).EqualTo(unknown));
    }

    [Test]
    public async Task Is_not_limited_when_rate_limiting_is_disabled()
    {
        var email = Unique.Email();
        for (var attempt = 0; attempt < ManyAttempts; attempt++)
        {
            (await SignInAsync(email)).ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Test]
    public async Task Rehashes_a_password_hashed_with_fewer_iterations()
    {
        await using var database = await Engine.CreateDatabaseAsync();
        var email = Unique.Email();
        string weakHash, token;
        await using (var weaker = StartWithIterations(database, 500))
        {
            using var client = new HttpClient { BaseAddress = weaker.Address };
            var answer = await new Visitor(client).PostAsync(
                "/user/sign-up", new { email, fullName = "Jane", password = Member.Password });
            token = answer.ShouldBe(HttpStatusCode.Created)["token"].GetString()!;
            weakHash = await ReadHashAsync(weaker, email);
        }

        await using var stronger = StartWithIterations(database, 2000);
        using var strongerClient = new HttpClient { BaseAddress = stronger.Address };
        var visitor = new Visitor(strongerClient, token);
        var profile = await visitor.GetAsync("/user/profile");
        await visitor.PostAsync("/user/sign-in", new { email, password = "wrong password" });
        Assert.That(await ReadHashAsync(stronger, email), Is.EqualTo(weakHash));

        (await visitor.PostAsync("/user/sign-in", new { email, password = Member.Password }))
            .ShouldBe(HttpStatusCode.OK);
        var strongHash = await ReadHashAsync(stronger, email);
        Assert.That(strongHash, Is.Not.EqualTo(weakHash));

        (await visitor.PostAsync("/user/sign-in", new { email, password = Member.Password }))
            .ShouldBe(HttpStatusCode.OK);
        Assert.That(await ReadHashAsync(stronger, email), Is.EqualTo(strongHash));
        Assert.That(
            (await visitor.GetAsync("/user/profile")).Body, Is.EqualTo(profile.ShouldBe(HttpStatusCode.OK).Body));
    }

    protected override void ConfigureServices(IServiceCollection services) => services
        .AddSingleton<VerificationLog>()
        .AddSingleton<Pbkdf2PasswordHasher>()
        .AddSingleton<Blog.Domain.Users.IPasswordHasher, LoggingHasher>();

    private static BlogApplication StartWithIterations(TestDatabase database, int count) => new(
        database,
        configureServices: services =>
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = count));

    private static async Task<string> ReadHashAsync(BlogApplication application, string email)
    {
        await using var scope = application.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Users
            .Where(user => user.Email == email)
            .Select(user => user.Credentials!.PasswordHash)
            .SingleAsync();
    }

    private Task<Answer> SignInAsync(string email, string password = Member.Password) =>
        Anonymous.PostAsync("/user/sign-in", new { email, password });

    private sealed class VerificationLog
    {
        public ConcurrentQueue<string> Passwords { get; } = new();
    }

    private sealed class LoggingHasher(Pbkdf2PasswordHasher inner, VerificationLog log)
        : Blog.Domain.Users.IPasswordHasher
    {
        public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
            inner.HashAsync(password, cancellationToken);

        public Task<PasswordVerification> VerifyAsync(
            string? passwordHash, string password, CancellationToken cancellationToken)
        {
            log.Passwords.Enqueue(password);
            return inner.VerifyAsync(passwordHash, password, cancellationToken);
        }
    }
}
