using Blog.Domain.Common;
using Blog.Domain.Sessions;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SessionServiceTests
{
    private readonly SingleUserServices services = new();

    [Test]
    public async Task Rehashes_an_outdated_hash_at_sign_in_without_changing_the_security_stamp()
    {
        var stamp = services.User.SecurityStamp;
        await SignInAsync(" JANE@example.com", "password123");
        Assert.Multiple(() =>
        {
            Assert.That(services.User.Credentials!.PasswordHash, Is.EqualTo("new:password123"));
            Assert.That(services.User.SecurityStamp, Is.EqualTo(stamp));
        });
    }

    [Test]
    public async Task Keeps_a_current_hash_at_sign_in()
    {
        services.User.Rehash("new:password123");
        await SignInAsync("jane@example.com", "password123");
        Assert.That(services.Hasher.Hashes, Is.Zero);
    }

    [TestCase("jane@example.com", "wrong password")]
    [TestCase("nobody@example.com", "password123")]
    public void Verifies_one_hash_and_reports_one_error_for_a_wrong_email_or_password(string email, string password)
    {
        Assert.That(
            () => SignInAsync(email, password),
            Throws.TypeOf<AuthenticationException>().With.Message.EqualTo("Invalid combination of email and password"));
        Assert.That(services.Hasher.Verifications, Is.EqualTo(1));
    }

    [Test]
    public async Task Rehashes_a_password_that_was_hashed_before_it_was_normalized()
    {
        services.User.Rehash("new:cafe\u0301 123");
        await SignInAsync("jane@example.com", "cafe\u0301 123");
        Assert.That(services.User.Credentials!.PasswordHash, Is.EqualTo("new:caf\u00E9 123"));
        Assert.That(services.Hasher.Verifications, Is.EqualTo(2));
    }

    [TestCase("caf\u00E9 123", 1)]
    [TestCase("cafe\u0301 123", 1)]
    [TestCase("cafe\u0301\u00A0123", 1)]
    public async Task Accepts_a_password_from_every_keyboard(string password, int verifications)
    {
        services.User.Rehash("new:caf\u00E9 123");
        await SignInAsync("jane@example.com", password);
        Assert.That(services.Hasher.Verifications, Is.EqualTo(verifications));
        Assert.That(services.Hasher.Hashes, Is.Zero);
    }

    [TestCase("jane@example.com")]
    [TestCase("nobody@example.com")]
    public void Verifies_as_many_hashes_for_an_unknown_email_as_for_a_wrong_password(string email)
    {
        Assert.That(
            () => SignInAsync(email, "wrong cafe\u0301"),
            Throws.TypeOf<AuthenticationException>());
        Assert.That(services.Hasher.Verifications, Is.EqualTo(2));
    }

    [Test]
    public async Task Authenticates_tokens_of_the_session_with_the_current_stamp()
    {
        Assert.That(await AuthenticateAsync(0, "session", "stamp"), Is.Not.Null);
        Assert.That(await AuthenticateAsync(0, "session", "another stamp"), Is.Null);
        Assert.That(await AuthenticateAsync(0, "another session", "stamp"), Is.Null);
        Assert.That(await AuthenticateAsync(2, "session", "stamp"), Is.Null);
    }

    [Test]
    public void A_blocked_user_is_told_so_only_with_the_right_password()
    {
        services.User.Block();
        Assert.That(
            () => SignInAsync("jane@example.com", "password123"),
            Throws.TypeOf<ForbiddenException>().With.Message.EqualTo("This account is blocked"));
        Assert.That(() => SignInAsync("jane@example.com", "wrong"), Throws.TypeOf<AuthenticationException>());
    }

    private Task<SignedInUser> SignInAsync(string email, string password) =>
        services.Sessions.SignInAsync(email, password, SingleUserServices.Client, CancellationToken.None);

    private Task<SignedInUser?> AuthenticateAsync(int userId, string sessionId, string stamp) =>
        services.Sessions.AuthenticateAsync(userId, sessionId, stamp, CancellationToken.None);
}
