using System.Net;
using Blog.Domain.Common;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Security;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class PasswordRehashTests(TestEngine engine) : ApiTests(engine)
{
    private const string NewPassword = "another password";

    [Test]
    public async Task Keeps_a_password_that_was_changed_during_the_sign_in()
    {
        var member = await SignUpAsync();
        await using var scope = Application.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var hasher = new InterruptedPasswordHasher(
            services.GetRequiredService<IPasswordHasher>(),
            () => ChangePasswordAsync(member));
        var sessions = new SessionService(
            services.GetRequiredService<IUserRepository>(),
            services.GetRequiredService<IUserProfileReader>(),
            services.GetRequiredService<ISessionRepository>(),
            new PasswordVerifier(hasher),
            services.GetRequiredService<IUnitOfWork>(),
            services.GetRequiredService<SessionLifetime>(),
            TimeProvider.System);

        await Assert.ThatAsync(
            () => sessions.SignInAsync(
                member.Email, Member.Password, new SessionClient(null, null), CancellationToken.None),
            Throws.TypeOf<AuthenticationException>());

        Assert.That(hasher.WasInterrupted, Is.True);
        (await SignInAsync(member, NewPassword)).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(member, Member.Password)).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    private static async Task ChangePasswordAsync(Member member)
    {
        var answer = await member.PatchAsync(
            "/user/profile", new { password = NewPassword, currentPassword = Member.Password });
        answer.ShouldBe(HttpStatusCode.OK);
    }

    private Task<Answer> SignInAsync(Member member, string password) =>
        Anonymous.PostAsync("/user/sign-in", new { email = member.Email, password });

    /// <summary>Requests a rehash of every password, and runs an action before it.</summary>
    private sealed class InterruptedPasswordHasher(IPasswordHasher hasher, Func<Task> interrupt) : IPasswordHasher
    {
        public bool WasInterrupted { get; private set; }

        public async Task<string> HashAsync(string password, CancellationToken cancellationToken)
        {
            await interrupt();
            WasInterrupted = true;
            return await hasher.HashAsync(password, cancellationToken);
        }

        public async Task<PasswordVerification> VerifyAsync(
            string? passwordHash, string password, CancellationToken cancellationToken) =>
            await hasher.VerifyAsync(passwordHash, password, cancellationToken) == PasswordVerification.Failed
                ? PasswordVerification.Failed
                : PasswordVerification.SuccessRehashNeeded;
    }
}
