using System.Net;
using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Mail;

/// <summary>Two copies of the program share a database and send mails to a server.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class MailDeliveryTests(TestEngine engine) : ApiTests(engine)
{
    private const int TimeoutInMilliseconds = 30_000;
    private const int PollingInMilliseconds = 50;

    private readonly FakeSmtpServer server = new();
    private BlogApplication other = null!;
    private HttpClient otherClient = null!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Mail:Transport"] = "Smtp",
        ["Mail:From"] = "Blog <blog@blog.example>",
        ["Mail:Smtp:Host"] = "127.0.0.1",
        ["Mail:Smtp:Port"] = $"{server.Port}",
        ["Mail:Smtp:Security"] = "None",
        ["Site:PasswordResetUrl"] = "https://blog.example/reset?token={token}",
        ["Site:EmailConfirmationUrl"] = "https://blog.example/confirm?token={token}",
    };

    [OneTimeSetUp]
    public void StartOther()
    {
        other = new BlogApplication(Database, Settings, ConfigureServices);
        otherClient = new HttpClient { BaseAddress = other.Address };
    }

    [OneTimeTearDown]
    public async Task StopOther()
    {
        otherClient.Dispose();
        await other.DisposeAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Each_mail_is_sent_once()
    {
        var emails = Enumerable.Range(0, 20).Select(_ => Unique.Email()).ToList();
        await Parallel.ForEachAsync(emails.Index(), async (email, _) => await (email.Index % 2 == 0
            ? SignUpAsync(email.Item)
            : Member.SignUpAsync(otherClient, email.Item)));

        foreach (var email in emails)
        {
            await AssertSentAsync(email);
            Assert.That(server.ReceivedBy(email).Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_refused_mail_is_postponed_and_tried_again()
    {
        var email = Unique.Email();
        server.Refuse(email);
        await SignUpAsync(email);
        await Assert.ThatAsync(
            async () => (await FindAsync(email))?.DueAt,
            Is.GreaterThan(DateTime.UtcNow.AddSeconds(40)).After(TimeoutInMilliseconds, PollingInMilliseconds));
        Assert.That((await FindAsync(email))!.Attempts, Is.EqualTo(1));

        server.Accept(email);
        await SetDueAsync(email);
        await AssertSentAsync(email);
        var token = server.ReceivedBy(email).Single().Text.Split("token=")[1].Split('\r', '\n')[0];
        var log = Application.Log.Lines.Concat(other.Log.Lines).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(log, Has.Some.Contains("SmtpCommandException with status 550"));
            Assert.That(log, Has.None.Contains(email).And.None.Contains(token));
        });
        (await Anonymous.PutAsync("/user/email-confirmation", new { token })).ShouldBe(HttpStatusCode.NoContent);
    }

    [Test]
    public async Task A_mail_is_given_up_after_a_day()
    {
        var email = Unique.Email();
        server.Refuse(email);
        await SaveAsync([new OutgoingMail(MailKind.EmailChanged, email, DateTime.UtcNow.AddDays(-1))]);
        await Assert.ThatAsync(
            () => FindAsync(email), Is.Null.After(TimeoutInMilliseconds, PollingInMilliseconds));
        await Assert.ThatAsync(
            () => Task.FromResult(Application.Log.Errors.Concat(other.Log.Errors)),
            Has.Some.Contains("is given up: SmtpCommandException with status 550")
                .After(TimeoutInMilliseconds, PollingInMilliseconds));
    }

    [Test]
    public async Task A_server_that_does_not_respond_delays_no_other_mail()
    {
        var (hanging, email) = (Unique.Email(), Unique.Email());
        server.Hang(hanging);
        await SignUpAsync(hanging);
        await Assert.ThatAsync(
            async () => (await FindAsync(hanging))?.Attempts,
            Is.EqualTo(1).After(TimeoutInMilliseconds, PollingInMilliseconds));
        var leased = (await FindAsync(hanging))!;

        await SignUpAsync(email);
        await AssertSentAsync(email);
        await Assert.ThatAsync(
            async () => (await FindAsync(hanging))?.DueAt,
            Is.GreaterThan(leased.DueAt).After(TimeoutInMilliseconds, PollingInMilliseconds),
            "The lease is renewed.");
        await Assert.ThatAsync(
            async () => (await FindAsync(hanging))?.DueAt,
            Is.GreaterThan(DateTime.UtcNow.AddSeconds(45)).After(TimeoutInMilliseconds, PollingInMilliseconds),
            "The attempt ends, and is postponed.");
    }

    [Test]
    public async Task A_mail_of_a_killed_program_is_sent_when_its_lease_has_ended()
    {
        var (ended, current, now) = (Unique.Email(), Unique.Email(), DateTime.UtcNow);
        var endedMail = new OutgoingMail(MailKind.EmailChanged, ended, now.AddMinutes(-5));
        endedMail.Lease(now - OutgoingMail.LeaseTime);
        var currentMail = new OutgoingMail(MailKind.EmailChanged, current, now.AddMinutes(-5));
        currentMail.Lease(now.AddMinutes(10));
        await SaveAsync([currentMail, endedMail]);

        await AssertSentAsync(ended);
        Assert.That(server.ReceivedBy(current), Is.Empty);
        Assert.That((await FindAsync(current))!.Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task No_mail_is_sent_of_a_transaction_that_was_rolled_back()
    {
        var (email, later) = (Unique.Email(), Unique.Email());
        await using var scope = Application.Services.CreateAsyncScope();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var outbox = scope.ServiceProvider.GetRequiredService<IMailOutbox>();
        Assert.ThrowsAsync<InvalidOperationException>(() => unitOfWork.RunAsync<bool>(
            async token =>
            {
                outbox.Add(new OutgoingMail(MailKind.EmailChanged, email, DateTime.UtcNow.AddHours(-1)));
                await unitOfWork.SaveAsync(token);
                throw new InvalidOperationException();
            },
            CancellationToken.None));

        await SignUpAsync(later);
        await AssertSentAsync(later);
        Assert.That(server.ReceivedBy(email), Is.Empty);
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(new FastTimerProvider(30));

    private Task AssertSentAsync(string email) => Assert.ThatAsync(
        async () => server.ReceivedBy(email).Any() && await FindAsync(email) is null,
        Is.True.After(TimeoutInMilliseconds, PollingInMilliseconds));

    private Task<OutgoingMail?> FindAsync(string email) => WithServiceAsync<BlogDbContext, OutgoingMail?>(
        context => context.OutgoingMails.AsNoTracking().FirstOrDefaultAsync(mail => mail.Recipient == email));

    private Task<int> SetDueAsync(string email) => WithServiceAsync<BlogDbContext, int>(
        context => context.OutgoingMails
            .Where(mail => mail.Recipient == email)
            .ExecuteUpdateAsync(setters => setters.SetProperty(mail => mail.DueAt, DateTime.UtcNow)));
}
