using System.Net;
using Blog.Domain.OneTimeLinks;
using Blog.Infrastructure.Mail;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Blog.Tests.Mail;

/// <summary>What users do with the links in their mails, which are written to files.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class MailFlowTests(TestEngine engine) : ApiTests(engine)
{
    private const int TimeoutInMilliseconds = 30_000;
    private const int PollingInMilliseconds = 50;
    private const string NewPassword = "password456";
    private const string ResetPath = "/user/password-reset";
    private const string ConfirmationPath = "/user/email-confirmation";

    private readonly string folder = Directory.CreateTempSubdirectory("blog-tests-").FullName;

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Mail:Transport"] = "Folder",
        ["Site:PasswordResetUrl"] = "https://bücher.example/reset?token={token}",
        ["Site:EmailConfirmationUrl"] = "https://blog.example/#/confirm?token={token}",
    };

    private string MailFolder => Path.Combine(folder, "mail");

    [OneTimeTearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_forgotten_password_is_replaced()
    {
        var member = await SignUpAsync();
        var older = await RequestResetAsync(member);
        var token = await RequestResetAsync(member, count: 2);
        Assert.That(token, Is.Not.EqualTo(older));
        await ShouldBeInvalidAsync(ResetPath, older);

        var answer = await Anonymous.PutAsync(ResetPath, new { token, password = NewPassword });
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["emailConfirmed"].GetBoolean(), Is.True);
        var session = WithToken(answer["token"].GetString());
        (await session.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.Unauthorized);
        var credentials = new { email = member.Email, password = NewPassword };
        (await Anonymous.PostAsync("/user/sign-in", credentials)).ShouldBe(HttpStatusCode.OK);
        await ShouldBeInvalidAsync(ResetPath, token);
        Assert.That(
            Application.Log.Lines, Has.None.Contains(member.Email).And.None.Contains(token).And.None.Contains(older));
    }

    [Test]
    public async Task Of_several_resets_with_one_link_one_succeeds()
    {
        var member = await SignUpAsync();
        var token = await RequestResetAsync(member);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            number => Anonymous.PutAsync(ResetPath, new { token, password = $"password of {number}" })));
        Assert.That(
            answers.Select(answer => answer.Status).Order(),
            Is.EqualTo([HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.BadRequest, 5)]));
        var winner = answers.Index().Single(answer => answer.Item.Status == HttpStatusCode.OK);
        (await WithToken(winner.Item["token"].GetString()).GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        var credentials = new { email = member.Email, password = $"password of {winner.Index}" };
        (await Anonymous.PostAsync("/user/sign-in", credentials)).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Nothing_is_sent_to_an_unknown_address()
    {
        var (member, email) = (await SignUpAsync(), Unique.Email());
        var known = await Anonymous.PostAsync(ResetPath, new { member.Email });
        var unknown = await Anonymous.PostAsync(ResetPath, new { email });
        Assert.That(
            (unknown.Status, unknown.Body), Is.EqualTo((HttpStatusCode.Accepted, "")).And.EqualTo(
                (known.Status, known.Body)));
        await Assert.ThatAsync(
            () => IsWaitingAsync(email), Is.False.After(TimeoutInMilliseconds, PollingInMilliseconds));
        Assert.That(ReadMails(email), Is.Empty);
    }

    [Test]
    public async Task A_link_expires()
    {
        var member = await SignUpAsync();
        var token = await RequestResetAsync(member);
        await WithServiceAsync<BlogDbContext, int>(context => context.OneTimeLinks
            .Where(link => link.UserId == member.Id && link.Purpose == OneTimeLinkPurpose.PasswordReset)
            .ExecuteUpdateAsync(setters => setters.SetProperty(link => link.ExpiresAt, DateTime.UtcNow)));
        await ShouldBeInvalidAsync(ResetPath, token);
    }

    [Test]
    public async Task A_blocked_user_gets_a_link_that_is_refused()
    {
        var member = await SignUpAsync();
        await WithServiceAsync<BlogDbContext, int>(context => context.Users
            .Where(user => user.Id == member.Id)
            .ExecuteUpdateAsync(setters => setters.SetProperty(user => user.IsBlocked, true)));
        var token = await RequestResetAsync(member);
        (await Anonymous.PutAsync(ResetPath, new { token, password = NewPassword }))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "This account is blocked");
    }

    [Test]
    public async Task An_address_is_confirmed_by_the_mail_after_sign_up()
    {
        var member = await SignUpAsync();
        var mail = (await WaitForMailsAsync(member.Email)).Single();
        Assert.That(mail.Text, Does.Contain("https://blog.example/#/confirm?token=").And.Not.Contain(member.FullName));
        var token = GetToken(mail);

        (await Anonymous.PutAsync(ConfirmationPath, new { token })).ShouldBe(HttpStatusCode.NoContent);
        Assert.That((await member.GetAsync("/user/profile"))["emailConfirmed"].GetBoolean(), Is.True);
        await ShouldBeInvalidAsync(ConfirmationPath, token);

        (await member.SendAsync(HttpMethod.Post, ConfirmationPath, null)).ShouldBe(HttpStatusCode.Accepted);
        Assert.That(await IsWaitingAsync(member.Email), Is.False);
        Assert.That(ReadMails(member.Email), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_second_confirmation_ends_the_first()
    {
        var member = await SignUpAsync();
        var older = GetToken((await WaitForMailsAsync(member.Email)).Single());
        (await member.SendAsync(HttpMethod.Post, ConfirmationPath, null)).ShouldBe(HttpStatusCode.Accepted);
        var token = (await WaitForMailsAsync(member.Email, 2)).Select(GetToken).Single(token => token != older);
        await ShouldBeInvalidAsync(ConfirmationPath, older);
        (await Anonymous.PutAsync(ConfirmationPath, new { token })).ShouldBe(HttpStatusCode.NoContent);
    }

    [Test]
    public async Task A_changed_address_is_confirmed_and_the_old_one_gets_a_note()
    {
        var (member, email) = (await SignUpAsync(), Unique.Email());
        var confirmation = GetToken((await WaitForMailsAsync(member.Email)).Single());
        var reset = await RequestResetAsync(member);
        (await member.PatchAsync("/user/profile", new { email })).ShouldBe(HttpStatusCode.OK);

        var note = (await WaitForMailsAsync(member.Email, 3)).Single(mail => !mail.Text.Contains("token="));
        Assert.That(note.Text, Does.Contain("has another email address now").And.Not.Contain(email));
        await ShouldBeInvalidAsync(ResetPath, reset);
        await ShouldBeInvalidAsync(ConfirmationPath, confirmation);
        Assert.That((await member.GetAsync("/user/profile"))["emailConfirmed"].GetBoolean(), Is.False);
        var token = GetToken((await WaitForMailsAsync(email)).Single());
        (await Anonymous.PutAsync(ConfirmationPath, new { token })).ShouldBe(HttpStatusCode.NoContent);
        Assert.That((await member.GetAsync("/user/profile"))["emailConfirmed"].GetBoolean(), Is.True);
    }

    [Test]
    public async Task The_files_are_private_and_their_paths_are_in_the_log()
    {
        var member = await SignUpAsync();
        var mail = (await WaitForMailsAsync(member.Email)).Single();
        await Assert.ThatAsync(
            () => Task.FromResult(Application.Log.Lines),
            Has.Some.Contains($"A mail was written to {mail.Path}")
                .After(TimeoutInMilliseconds, PollingInMilliseconds));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(mail.Path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<IMailTransport>(provider => new FolderMailTransport(
            MailFolder, TimeProvider.System, provider.GetRequiredService<ILogger<FolderMailTransport>>()));

    private static string GetToken(WrittenMail mail) => mail.Text.Split("token=")[1].Split('\r', '\n')[0];

    private async Task<string> RequestResetAsync(Member member, int count = 1)
    {
        (await Anonymous.PostAsync(ResetPath, new { member.Email })).ShouldBe(HttpStatusCode.Accepted);

        // Sign-up has sent a mail, too.
        var mails = await WaitForMailsAsync(member.Email, count + 1);
        var resets = mails.Where(mail => mail.Text.Contains("https://xn--bcher-kva.example/reset?token=")).ToList();
        Assert.That(resets, Has.Count.EqualTo(count));
        return GetToken(resets[^1]);
    }

    private async Task ShouldBeInvalidAsync(string path, string token) =>
        (await Anonymous.PutAsync(path, new { token, password = NewPassword }))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "This link is no longer valid");

    private Task<bool> IsWaitingAsync(string email) => WithServiceAsync<BlogDbContext, bool>(
        context => context.OutgoingMails.AnyAsync(mail => mail.Recipient == email));

    private async Task<IReadOnlyList<WrittenMail>> WaitForMailsAsync(string email, int count = 1)
    {
        await Assert.ThatAsync(
            () => Task.FromResult(ReadMails(email)),
            Has.Count.EqualTo(count).After(TimeoutInMilliseconds, PollingInMilliseconds));
        return ReadMails(email);
    }

    private List<WrittenMail> ReadMails(string email) => !Directory.Exists(MailFolder)
        ? []
        :
        [
            .. Directory.EnumerateFiles(MailFolder, "*.eml").Order(StringComparer.Ordinal).Select(ReadMail)
                .Where(mail => mail.Recipient == email),
        ];

    private static WrittenMail ReadMail(string path)
    {
        using var message = MimeMessage.Load(path);
        return new WrittenMail(path, message.To.Mailboxes.Single().Address, message.TextBody ?? "");
    }

    private sealed record WrittenMail(string Path, string Recipient, string Text);
}
