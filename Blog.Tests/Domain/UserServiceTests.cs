using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Tests.Support;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UserServiceTests
{
    private readonly User user = new("Jane Doe", "jane@example.com", "jane", "old:password123");
    private readonly CountingPasswordHasher hasher = new();
    private readonly FailingUnitOfWork unitOfWork = new();
    private readonly SessionRepository sessionRepository = new();
    private readonly SessionService sessions;
    private readonly UserService users;

    public UserServiceTests()
    {
        var repository = new SingleUserRepository(user);
        var passwords = new PasswordVerifier(hasher);
        var lifetime = new SessionLifetime(TimeSpan.FromDays(7));
        sessions = new SessionService(
            repository,
            new SingleProfileReader(user),
            sessionRepository,
            passwords,
            unitOfWork,
            lifetime,
            TimeProvider.System);
        var mails = new MailService(
            UnusedService.Create<IMailOutbox>(),
            UnusedService.Create<IOneTimeLinkRepository>(),
            new MailAvailability(IsEnabled: false),
            TimeProvider.System);
        users = new UserService(
            repository,
            sessionRepository,
            sessions,
            passwords,
            mails,
            new SilentMailSender(),
            unitOfWork,
            lifetime,
            TimeProvider.System);
    }

    [Test]
    public async Task Rehashes_an_outdated_hash_at_sign_in_without_changing_the_security_stamp()
    {
        var stamp = user.SecurityStamp;
        await SignInAsync(" JANE@example.com", "password123");
        Assert.Multiple(() =>
        {
            Assert.That(user.Credentials!.PasswordHash, Is.EqualTo("new:password123"));
            Assert.That(user.SecurityStamp, Is.EqualTo(stamp));
        });
    }

    [Test]
    public async Task Keeps_a_current_hash_at_sign_in()
    {
        user.Rehash("new:password123");
        await SignInAsync("jane@example.com", "password123");
        Assert.That(hasher.Hashes, Is.Zero);
    }

    [TestCase("jane@example.com", "wrong password")]
    [TestCase("nobody@example.com", "password123")]
    public void Verifies_one_hash_and_reports_one_error_for_a_wrong_email_or_password(string email, string password)
    {
        Assert.That(
            () => SignInAsync(email, password),
            Throws.TypeOf<AuthenticationException>().With.Message.EqualTo("Invalid combination of email and password"));
        Assert.That(hasher.Verifications, Is.EqualTo(1));
    }

    [Test]
    public async Task Rehashes_a_password_that_was_hashed_before_it_was_normalized()
    {
        user.Rehash("new:cafe\u0301 123");
        await SignInAsync("jane@example.com", "cafe\u0301 123");
        Assert.That(user.Credentials!.PasswordHash, Is.EqualTo("new:caf\u00E9 123"));
        Assert.That(hasher.Verifications, Is.EqualTo(2));
    }

    [TestCase("caf\u00E9 123", 1)]
    [TestCase("cafe\u0301 123", 1)]
    [TestCase("cafe\u0301\u00A0123", 1)]
    public async Task Accepts_a_password_from_every_keyboard(string password, int verifications)
    {
        user.Rehash("new:caf\u00E9 123");
        await SignInAsync("jane@example.com", password);
        Assert.That(hasher.Verifications, Is.EqualTo(verifications));
        Assert.That(hasher.Hashes, Is.Zero);
    }

    [TestCase("jane@example.com")]
    [TestCase("nobody@example.com")]
    public void Verifies_as_many_hashes_for_an_unknown_email_as_for_a_wrong_password(string email)
    {
        Assert.That(
            () => SignInAsync(email, "wrong cafe\u0301"),
            Throws.TypeOf<AuthenticationException>());
        Assert.That(hasher.Verifications, Is.EqualTo(2));
    }

    [Test]
    public async Task Hashes_new_passwords_in_their_normalized_form()
    {
        user.Rehash("new:cafe\u0301 123");
        await ChangePasswordAsync("cre\u0300me\u00A0123", currentPassword: "cafe\u0301 123");
        Assert.That(user.Credentials!.PasswordHash, Is.EqualTo("new:cr\u00E8me 123"));
    }

    [Test]
    public void Reports_an_email_that_was_taken_during_sign_up()
    {
        unitOfWork.SaveException = new UniqueKeyException(UniqueKey.Email, new InvalidOperationException());
        Assert.That(
            () => users.SignUpAsync(
                new NewUser("A", "a@example.com", "password123"), Client, CancellationToken.None),
            Throws.TypeOf<ConflictException>().With.Message.EqualTo(UserService.EmailTakenMessage));
    }

    [Test]
    public void Changes_nothing_if_the_current_password_is_wrong()
    {
        Assert.That(
            () => ChangePasswordAsync("password456", currentPassword: "wrong"),
            Throws.TypeOf<ForbiddenException>());
        Assert.Multiple(() =>
        {
            Assert.That(user.Credentials!.PasswordHash, Is.EqualTo("old:password123"));
            Assert.That(user.FullName, Is.EqualTo("Jane Doe"));
            Assert.That(unitOfWork.Saves, Is.Zero);
        });
    }

    [TestCase(null)]
    [TestCase("")]
    public void Requires_the_current_password_to_change_it(string? currentPassword) => Assert.That(
        () => ChangePasswordAsync("password456", currentPassword),
        Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("CurrentPassword"));

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
        user.Block();
        Assert.That(
            () => SignInAsync("jane@example.com", "password123"),
            Throws.TypeOf<ForbiddenException>().With.Message.EqualTo("This account is blocked"));
        Assert.That(() => SignInAsync("jane@example.com", "wrong"), Throws.TypeOf<AuthenticationException>());
    }

    private static SessionClient Client => new("a client", "::1");

    private Task<SignedInUser> SignInAsync(string email, string password) =>
        sessions.SignInAsync(email, password, Client, CancellationToken.None);

    private Task<SignedInUser?> AuthenticateAsync(int userId, string sessionId, string stamp) =>
        sessions.AuthenticateAsync(userId, sessionId, stamp, CancellationToken.None);

    private async Task<SignedInUser> ChangePasswordAsync(string newPassword, string? currentPassword)
    {
        var session = new Session(user, Client, DateTime.UtcNow, TimeSpan.FromDays(7));
        sessionRepository.Add(session);
        return await users.UpdateProfileAsync(
            SignedInUser.From(user, session) with { Profile = UserProfile.FromUser(user) with { Id = 1 } },
            new ProfileChanges
            {
                FullName = "Another Name",
                Password = new PasswordChange(newPassword, currentPassword),
            },
            ExpectedVersions.Any,
            CancellationToken.None);
    }

    private sealed class SingleUserRepository(User user) : IUserRepository
    {
        public void Add(User user)
        {
        }

        public void Remove(User user)
        {
        }

        public Task SetLastSeenAsync(int id, DateTime now, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<bool> EmailExistsAsync(string email, CancellationToken cancellationToken) =>
            Task.FromResult(email == user.Email);

        public Task<bool> UsernameExistsAsync(string normalizedUsername, CancellationToken cancellationToken) =>
            Task.FromResult(normalizedUsername == user.NormalizedUsername);

        public Task<AuthorDetails?> FindAuthorAsync(
            string normalizedUsername, int? readerId, CancellationToken cancellationToken) =>
            Task.FromResult<AuthorDetails?>(null);

        public Task<User?> FindAsync(int id, CancellationToken cancellationToken) =>
            Task.FromResult(id is 0 or 1 ? user : null);

        public Task<User?> FindWithCredentialsAsync(int id, CancellationToken cancellationToken) =>
            FindAsync(id, cancellationToken);

        public Task<User?> FindWithCredentialsAsync(string email, CancellationToken cancellationToken) =>
            Task.FromResult(email == user.Email ? user : null);
    }

    private sealed class SingleProfileReader(User user) : IUserProfileReader
    {
        public Task<SignedInUser?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
            Task.FromResult(sessionId == "session"
                ? new SignedInUser(
                    UserProfile.FromUser(user), sessionId, "stamp", DateTime.UnixEpoch, DateTime.MaxValue)
                : null);
    }

    private sealed class SessionRepository : ISessionRepository
    {
        private readonly List<Session> all = [];

        public void Add(Session session) => all.Add(session);

        public void Remove(Session session) => all.Remove(session);

        public Task<Session?> FindAsync(string id, CancellationToken cancellationToken) =>
            Task.FromResult(all.Find(session => session.Id == id));

        public Task<OffsetPage<SessionDetails>> ListAsync(
            int userId, string currentId, DateTime now, PageRequest page, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task RemoveAllAsync(int userId, string? keptId, CancellationToken cancellationToken)
        {
            all.RemoveAll(session => session.UserId == userId && session.Id != keptId);
            return Task.CompletedTask;
        }
    }

    private sealed class SilentMailSender : IMailSender
    {
        public void Notify()
        {
        }
    }

    private sealed class CountingPasswordHasher : IPasswordHasher
    {
        public int Verifications { get; private set; }

        public int Hashes { get; private set; }

        public Task<string> HashAsync(string password, CancellationToken cancellationToken)
        {
            Hashes++;
            return Task.FromResult($"new:{password}");
        }

        public Task<PasswordVerification> VerifyAsync(
            string? passwordHash, string password, CancellationToken cancellationToken)
        {
            Verifications++;
            return Task.FromResult(
                passwordHash == $"new:{password}" ? PasswordVerification.Success
                : passwordHash == $"old:{password}" ? PasswordVerification.SuccessRehashNeeded
                : PasswordVerification.Failed);
        }
    }

    private sealed class FailingUnitOfWork : IUnitOfWork
    {
        public Exception? SaveException { get; set; }

        public int Saves { get; private set; }

        public Task SaveAsync(CancellationToken cancellationToken)
        {
            Saves++;
            return SaveException is null ? Task.CompletedTask : Task.FromException(SaveException);
        }

        public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
            work(cancellationToken);
    }
}
