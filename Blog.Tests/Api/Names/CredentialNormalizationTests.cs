using System.Net;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Names;

/// <summary>Email addresses and passwords in every form sign the same user in, in both APIs.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class CredentialNormalizationTests(TestEngine engine) : ApiTests(engine)
{
    private const string Composed = "caf\u00E9 cr\u00E8me";
    private const string Decomposed = "cafe\u0301 cre\u0300me";
    private const string OtherSpace = "caf\u00E9\u00A0cr\u00E8me";

    [Test]
    public async Task A_domain_is_the_same_in_Unicode_and_in_ASCII()
    {
        var word = Unique.Word();
        var unicode = $"ü{word}@bücher.example";
        string[] others =
        [
            $"ü{word}@xn--bcher-kva.example", $"Ü{word}@XN--BCHER-KVA.EXAMPLE", $"u\u0308{word}@bu\u0308cher.example",
            $"ü{word}@BÜCHER.example",
        ];
        Assert.That((await RegisterNativelyAsync(others[0]))["email"].GetString(), Is.EqualTo(unicode));
        foreach (var email in others.Append(unicode))
        {
            (await RegisterNativelyAsync(email)).ShouldBeProblem(
                HttpStatusCode.Conflict, UserService.EmailTakenMessage);
            (await RegisterAsync(email)).ShouldFail(HttpStatusCode.Conflict, "email: has already been taken");
            (await SignInAsync(email, Member.Password)).ShouldBe(HttpStatusCode.OK);
            (await LoginAsync(email, Member.Password)).ShouldBe(HttpStatusCode.OK);
            var member = await SignUpAsync();
            (await member.PatchAsync("/user/profile", new { email })).ShouldBeProblem(HttpStatusCode.Conflict);
            (await member.PutAsync("/api/user", new { user = new { email } }))
                .ShouldFail(HttpStatusCode.Conflict, "email: has already been taken");
        }
    }

    [TestCase("a@xn--a.example")]
    [TestCase("a@xn--zzzzzz.example")]
    [TestCase("a@example.com.")]
    [TestCase("a\uFE0F@example.com")]
    public async Task An_invalid_domain_or_an_unseen_character_is_refused(string email)
    {
        (await RegisterNativelyAsync(email)).ShouldRefuse("email");
        (await RegisterAsync(email)).ShouldBeInvalid("email: is invalid");
        (await (await SignUpAsync()).PatchAsync("/user/profile", new { email })).ShouldRefuse("email");
        (await SignInAsync(email, Member.Password)).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [TestCase(Composed)]
    [TestCase(Decomposed)]
    [TestCase(OtherSpace)]
    public async Task A_password_is_accepted_from_every_keyboard(string password)
    {
        var email = Unique.Email();
        (await RegisterNativelyAsync(email, password)).ShouldBe(HttpStatusCode.Created);
        foreach (var other in (string[])[Composed, Decomposed, OtherSpace])
        {
            (await SignInAsync(email, other)).ShouldBe(HttpStatusCode.OK);
            (await LoginAsync(email, other)).ShouldBe(HttpStatusCode.OK);
        }

        (await SignInAsync(email, "cafe creme")).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_password_that_was_hashed_as_it_was_entered_is_still_accepted_and_hashed_again()
    {
        var member = await SignUpAsync();
        await SetPasswordHashAsync(member.Id, Decomposed);
        (await SignInAsync(member.Email, Composed)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await SignInAsync(member.Email, Decomposed)).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(member.Email, Composed)).ShouldBe(HttpStatusCode.OK);

        await SetPasswordHashAsync(member.Id, Decomposed);
        (await member.PatchAsync("/user/profile", new { password = OtherSpace, currentPassword = Decomposed }))
            .ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(member.Email, Composed)).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_password_must_be_long_enough_once_it_is_composed()
    {
        (await RegisterNativelyAsync(Unique.Email(), "e\u0301e\u0301e\u0301e\u0301")).ShouldRefuse("password");
        (await RegisterNativelyAsync(Unique.Email(), "éééééééé")).ShouldBe(HttpStatusCode.Created);
    }

    private Task<Answer> RegisterNativelyAsync(string email, string password = Member.Password) =>
        Anonymous.PostAsync("/user/sign-up", new { email, fullName = "Jane", password });

    private Task<Answer> RegisterAsync(string email) => Anonymous.PostAsync(
        "/api/users", new { user = new { username = Unique.Word(), email, password = Member.Password } });

    private Task<Answer> SignInAsync(string email, string password) =>
        Anonymous.PostAsync("/user/sign-in", new { email, password });

    private Task<Answer> LoginAsync(string email, string password) =>
        Anonymous.PostAsync("/api/users/login", new { user = new { email, password } });

    private async Task SetPasswordHashAsync(int userId, string password)
    {
        var hash = await WithServiceAsync<IPasswordHasher, string>(
            hasher => hasher.HashAsync(password, CancellationToken.None));
        await WithServiceAsync<BlogDbContext, int>(context => context.Set<UserCredentials>()
            .Where(credentials => credentials.UserId == userId)
            .ExecuteUpdateAsync(update => update.SetProperty(credentials => credentials.PasswordHash, hash)));
    }
}
