using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Tests.Support;

namespace Blog.Tests.Domain;

/// <summary>The services of a blog with one user, without a database.</summary>
internal sealed class SingleUserServices
{
    public User User { get; } = new("Jane Doe", "jane@example.com", "jane", "old:password123");

    public CountingPasswordHasher Hasher { get; } = new();

    public FailingUnitOfWork UnitOfWork { get; } = new();

    public ISessionRepository SessionRepository { get; } = new InMemorySessionRepository();

    public SessionService Sessions { get; }

    public UserService Users { get; }

    public static SessionClient Client { get; } = new("a client", "::1");

    public SingleUserServices()
    {
        var repository = new SingleUserRepository(User);
        var passwords = new PasswordVerifier(Hasher);
        var lifetime = new SessionLifetime(TimeSpan.FromDays(7));
        Sessions = new SessionService(
            repository,
            new SingleProfileReader(User),
            SessionRepository,
            passwords,
            UnitOfWork,
            lifetime,
            TimeProvider.System);
        var mails = new MailService(
            UnusedService.Create<IMailOutbox>(),
            UnusedService.Create<IOneTimeLinkRepository>(),
            new MailAvailability(IsEnabled: false),
            TimeProvider.System);
        Users = new UserService(
            repository,
            SessionRepository,
            Sessions,
            passwords,
            mails,
            new SilentMailSender(),
            UnitOfWork,
            lifetime,
            TimeProvider.System);
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

    private sealed class InMemorySessionRepository : ISessionRepository
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

    internal sealed class CountingPasswordHasher : IPasswordHasher
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

    internal sealed class FailingUnitOfWork : IUnitOfWork
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
