using Blog.Domain.OneTimeLinks;

namespace Blog.Tests.Mail;

[Parallelizable(ParallelScope.All)]
public sealed class OneTimeLinkTests
{
    private static readonly DateTime Now = new(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [TestCase(OneTimeLinkPurpose.PasswordReset, 1)]
    [TestCase(OneTimeLinkPurpose.EmailConfirmation, 24)]
    public void Is_valid_for_its_lifetime(OneTimeLinkPurpose purpose, int hours)
    {
        var link = new OneTimeLink(1, purpose, OneTimeToken.Create(), Now);
        Assert.That(link.IsValid(Now.AddHours(hours).AddTicks(-1)), Is.True);
        Assert.That(link.IsValid(Now.AddHours(hours)), Is.False);
    }

    [Test]
    public void Keeps_only_the_hash_of_its_latest_token()
    {
        var (first, second) = (OneTimeToken.Create(), OneTimeToken.Create());
        var link = new OneTimeLink(1, OneTimeLinkPurpose.PasswordReset, first, Now);
        link.Replace(second, Now.AddHours(1));
        Assert.That(link.TokenHash, Is.EqualTo(second.Hash).And.Not.EqualTo(first.Hash).And.Not.EqualTo(second.Value));
        Assert.That(link.ExpiresAt, Is.EqualTo(Now.AddHours(2)));
    }

    [Test]
    public void A_token_has_256_random_bits_for_URLs_and_is_not_shown()
    {
        var token = OneTimeToken.Create();
        Assert.That(token.Value, Does.Match("^[A-Za-z0-9_-]{43}$").And.Not.EqualTo(OneTimeToken.Create().Value));
        Assert.That(token.ToString(), Does.Not.Contain(token.Value));
    }
}
