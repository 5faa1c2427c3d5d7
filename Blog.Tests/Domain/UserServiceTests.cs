using Blog.Domain.Common;
using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UserServiceTests
{
    private readonly SingleUserServices services = new();

    [Test]
    public async Task Hashes_new_passwords_in_their_normalized_form()
    {
        services.User.Rehash("new:cafe\u0301 123");
        await ChangePasswordAsync("cre\u0300me\u00A0123", currentPassword: "cafe\u0301 123");
        Assert.That(services.User.Credentials!.PasswordHash, Is.EqualTo("new:cr\u00E8me 123"));
    }

    [Test]
    public void Reports_an_email_that_was_taken_during_sign_up()
    {
        services.UnitOfWork.SaveException = new UniqueKeyException(UniqueKey.Email, new InvalidOperationException());
        Assert.That(
            () => services.Users.SignUpAsync(
                new NewUser("A", "a@example.com", "password123"), SingleUserServices.Client, CancellationToken.None),
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
            Assert.That(services.User.Credentials!.PasswordHash, Is.EqualTo("old:password123"));
            Assert.That(services.User.FullName, Is.EqualTo("Jane Doe"));
            Assert.That(services.UnitOfWork.Saves, Is.Zero);
        });
    }

    [TestCase(null)]
    [TestCase("")]
    public void Requires_the_current_password_to_change_it(string? currentPassword) => Assert.That(
        () => ChangePasswordAsync("password456", currentPassword),
        Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("CurrentPassword"));

    private async Task<SignedInUser> ChangePasswordAsync(string newPassword, string? currentPassword)
    {
        var session = new Session(services.User, SingleUserServices.Client, DateTime.UtcNow, TimeSpan.FromDays(7));
        services.SessionRepository.Add(session);
        return await services.Users.UpdateProfileAsync(
            SignedInUser.From(services.User, session) with
            {
                Profile = UserProfile.FromUser(services.User) with { Id = 1 },
            },
            new ProfileChanges
            {
                FullName = "Another Name",
                Password = new PasswordChange(newPassword, currentPassword),
            },
            ExpectedVersions.Any,
            CancellationToken.None);
    }
}
