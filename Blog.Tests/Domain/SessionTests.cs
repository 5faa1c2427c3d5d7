using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class SessionTests
{
    private static readonly DateTime Now = new(2026, 11, 28, 12, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    [Test]
    public void Begins_with_random_values_and_the_stamp_of_its_user()
    {
        var user = NewUser();
        var (session, other) = (NewSession(user), NewSession(user));
        Assert.Multiple(() =>
        {
            Assert.That(session.Id, Does.Match("^[0-9a-f]{32}$").And.Not.EqualTo(other.Id));
            Assert.That(session.TokenStamp, Does.Match("^[0-9a-f]{32}$").And.Not.EqualTo(other.TokenStamp));
            Assert.That(session.TokenStamp, Is.Not.EqualTo(session.Id));
            Assert.That(session.SecurityStamp, Is.EqualTo(user.SecurityStamp));
            Assert.That((session.CreatedAt, session.LastSeenAt), Is.EqualTo((Now, Now)));
            Assert.That(session.ExpiresAt, Is.EqualTo(Now + Lifetime));
        });
    }

    [Test]
    public void Is_prolonged_by_a_new_token_and_never_shortened()
    {
        var session = NewSession(NewUser());
        session.Renew(Now.AddHours(1), Lifetime);
        Assert.That(session.ExpiresAt, Is.EqualTo(Now.AddHours(1) + Lifetime));
        session.Renew(Now.AddHours(1), TimeSpan.FromMinutes(1));
        Assert.That(session.ExpiresAt, Is.EqualTo(Now.AddHours(1) + Lifetime));
    }

    [Test]
    public void Goes_on_after_its_user_has_changed_the_password_in_it()
    {
        var user = NewUser();
        var session = NewSession(user);
        var (id, stamp) = (session.Id, session.TokenStamp);
        user.ChangePassword("another hash");
        Assert.That(session.SecurityStamp, Is.Not.EqualTo(user.SecurityStamp));
        session.KeepAfterPasswordChange(user);
        Assert.That(session.SecurityStamp, Is.EqualTo(user.SecurityStamp));
        Assert.That((session.Id, session.TokenStamp), Is.EqualTo((id, stamp)));
        session.RevokeTokens();
        Assert.That(session.TokenStamp, Is.Not.EqualTo(stamp));
    }

    [TestCase(59, false)]
    [TestCase(60, true)]
    public void The_last_use_is_right_to_the_hour(int minutes, bool expected) =>
        Assert.That(Session.IsLastSeenOutdated(Now, Now.AddMinutes(minutes)), Is.EqualTo(expected));

    [TestCase(null, "")]
    [TestCase("  a browser ", "a browser")]
    [TestCase("a\0b", "ab")]
    public void The_name_of_a_client_can_be_stored(string? userAgent, string expected) =>
        Assert.That(new SessionClient(userAgent, null).UserAgent, Is.EqualTo(expected));

    [Test]
    public void A_long_name_is_cut_off_between_characters()
    {
        Assert.That(new SessionClient(new string('a', 401), null).UserAgent, Has.Length.EqualTo(400));
        Assert.That(
            new SessionClient(new string('a', 399) + "😀", null).UserAgent, Is.EqualTo(new string('a', 399)));
    }

    private static Session NewSession(User user) => new(user, new SessionClient("a browser", "::1"), Now, Lifetime);

    private static User NewUser() => new("Jane Doe", "jane@example.com", "jane", "a hash");
}
