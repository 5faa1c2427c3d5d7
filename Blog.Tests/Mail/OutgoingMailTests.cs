using Blog.Domain.Mail;

namespace Blog.Tests.Mail;

[Parallelizable(ParallelScope.All)]
public sealed class OutgoingMailTests
{
    private static readonly DateTime Start = new(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Test]
    public void Is_tried_again_after_longer_and_longer_for_a_day()
    {
        var (mail, now, delays) = (Create(), Start, new List<int>());
        mail.Lease(now);
        while (mail.TryPostpone(now))
        {
            delays.Add((int)(mail.DueAt - now).TotalMinutes);
            now = mail.DueAt;
            mail.Lease(now);
        }

        Assert.That(delays.Take(8), Is.EqualTo((int[])[1, 2, 4, 8, 16, 32, 60, 60]));
        Assert.That(delays.Skip(8), Is.All.EqualTo(60));
        Assert.That(
            now - Start, Is.InRange(OutgoingMail.MaxAge - TimeSpan.FromHours(1), OutgoingMail.MaxAge));
    }

    [Test]
    public void Is_due_at_once() => Assert.That(Create().DueAt, Is.EqualTo(Start));

    [Test]
    public void A_lease_begins_an_attempt_and_can_be_renewed()
    {
        var mail = Create();
        mail.Lease(Start);
        Assert.That((mail.Attempts, mail.DueAt), Is.EqualTo((1, Start + OutgoingMail.LeaseTime)));

        var later = Start.AddSeconds(10);
        mail.RenewLease(later);
        Assert.That((mail.Attempts, mail.DueAt), Is.EqualTo((1, later + OutgoingMail.LeaseTime)));
    }

    private static OutgoingMail Create() => new(MailKind.EmailConfirmation, "jane@example.com", Start);
}
