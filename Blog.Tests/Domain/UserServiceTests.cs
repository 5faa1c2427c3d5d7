using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UserServiceTests
{
    private readonly User user = new("Jane Doe", "jane@example.com", "jane", "old:password123");
    private readonly CountingHasher hasher = new();
    private readonly FailingUnitOfWork unitOfWork = new();
    private readonly UserService users;

    public UserServiceTests() => users = new UserService(new OneUser(user), new OneProfile(user), hasher, unitOfWork);

    [Test]
    public async Task Renews_a_weak_hash_at_sign_in_and_leaves_the_stamp()
    {
        var stamp = user.SecurityStamp;
        await users.SignInAsync(" JANE@example.com", "password123", CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(user.Credentials!.PasswordHash, Is.EqualTo("new:password123"));
            Assert.That(user.SecurityStamp, Is.EqualTo(stamp));
        });
    }

    [Test]
    public async Task Leaves_a_strong_hash_alone()
    {
        user.Rehash("new:password123");
        await users.SignInAsync("jane@example.com", "password123", CancellationToken.None);
        Assert.That(unitOfWork.Saves, Is.Zero);
    }

    [TestCase("jane@example.com", "wrong password")]
    [TestCase("nobody@example.com", "password123")]
    public void Compares_hashes_once_and_says_the_same_whatever_is_wrong(string email, string password)
    {
        Assert.That(
            () => users.SignInAsync(email, password, CancellationToken.None),
            Throws.TypeOf<AuthenticationException>().With.Message.EqualTo("Invalid combination of email and password"));
        Assert.That(hasher.Comparisons, Is.EqualTo(1));
    }

    [Test]
    public void Tells_of_an_email_that_was_taken_while_signing_up()
    {
        unitOfWork.Fault = new UniqueKeyException(UniqueKey.Email, new InvalidOperationException());
        Assert.That(
            () => users.SignUpAsync(new NewUser("A", "a@example.com", "password123", null, null), CancellationToken.None),
            Throws.TypeOf<ConflictException>().With.Message.EqualTo(UserService.EmailTakenMessage));
    }

    [Test]
    public void Changes_nothing_when_the_current_password_is_wrong()
    {
        Assert.That(
            () => users.UpdateProfileAsync(UserProfile.Of(user) with { Id = 1 }, Change(password: "password456", currentPassword: "wrong"), ExpectedVersions.Any, CancellationToken.None),
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
    public void Needs_the_current_password_to_set_another(string? currentPassword) => Assert.That(
        () => users.UpdateProfileAsync(UserProfile.Of(user) with { Id = 1 }, Change("password456", currentPassword), ExpectedVersions.Any, CancellationToken.None),
        Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("CurrentPassword"));

    [Test]
    public async Task Knows_a_token_by_its_stamp_alone()
    {
        Assert.That(await users.FindSignedInAsync(1, user.SecurityStamp, CancellationToken.None), Is.Not.Null);
        Assert.That(await users.FindSignedInAsync(1, "another stamp", CancellationToken.None), Is.Null);
        Assert.That(await users.FindSignedInAsync(2, user.SecurityStamp, CancellationToken.None), Is.Null);
    }

    private static ProfileChanges Change(string password, string? currentPassword) =>
        new() { FullName = "Another Name", Password = new PasswordChange(password, currentPassword) };

    private sealed class OneUser(User user) : IUserRepository
    {
        public void Add(User user)
        {
        }

        public Task<bool> EmailExistsAsync(string email, CancellationToken cancellationToken) =>
            Task.FromResult(email == user.Email);

        public Task<bool> UsernameExistsAsync(string normalizedUsername, CancellationToken cancellationToken) =>
            Task.FromResult(normalizedUsername == user.NormalizedUsername);

        public Task<int?> FindIdAsync(string normalizedUsername, CancellationToken cancellationToken) =>
            Task.FromResult<int?>(normalizedUsername == user.NormalizedUsername ? 1 : null);

        public Task<AuthorDetails?> FindAuthorAsync(
            string normalizedUsername, int? readerId, CancellationToken cancellationToken) =>
            Task.FromResult<AuthorDetails?>(null);

        public Task<User?> FindAsync(int id, CancellationToken cancellationToken) =>
            Task.FromResult(id == 1 ? user : null);

        public Task<User?> FindWithCredentialsAsync(int id, CancellationToken cancellationToken) =>
            FindAsync(id, cancellationToken);

        public Task<User?> FindWithCredentialsAsync(string email, CancellationToken cancellationToken) =>
            Task.FromResult(email == user.Email ? user : null);
    }

    private sealed class OneProfile(User user) : IUserProfileReader
    {
        public Task<UserProfile?> FindAsync(int id, CancellationToken cancellationToken) =>
            Task.FromResult(id == 1 ? UserProfile.Of(user) : null);
    }

    private sealed class CountingHasher : IPasswordHasher
    {
        public int Comparisons { get; private set; }

        public string Hash(string password) => $"new:{password}";

        public PasswordVerification Verify(string? passwordHash, string password)
        {
            Comparisons++;
            return passwordHash == $"new:{password}" ? PasswordVerification.Success
                : passwordHash == $"old:{password}" ? PasswordVerification.SuccessRehashNeeded
                : PasswordVerification.Failed;
        }
    }

    private sealed class FailingUnitOfWork : IUnitOfWork
    {
        public Exception? Fault { get; set; }

        public int Saves { get; private set; }

        public Task SaveAsync(CancellationToken cancellationToken)
        {
            Saves++;
            return Fault is null ? Task.CompletedTask : Task.FromException(Fault);
        }

        public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
            work(cancellationToken);
    }
}
