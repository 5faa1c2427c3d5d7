using System.Net;
using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Auditing;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Accounts;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class LeavingTests(TestEngine engine) : ApiTests(engine)
{
    private const string Path = "/user/deletion";

    [Test]
    public async Task No_row_is_left_and_all_counters_of_others_equal_their_rows()
    {
        var (leaver, other) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(fullName: Unique.Word()));
        var (shared, own) = (Unique.Word(), Unique.Word());
        var (kept, untouched) = (await other.PublishAsync(tags: [shared]), await other.PublishAsync());
        var gone = await leaver.PublishAsync(tags: [shared, own]);
        await leaver.PublishAsync(tags: [shared]);
        foreach (var member in (Member[])[leaver, other])
        {
            foreach (var slug in (string[])[kept, gone])
            {
                await member.CommentAsync(slug);
                await member.CommentAsync(slug);
                var deleted = await member.CommentAsync(slug);
                await member.DeleteAsync($"/article/{slug}/comment/{deleted}");
                await member.PutAsync($"/article/{slug}/favorite");
            }
        }

        await other.CommentAsync(untouched);
        await leaver.PutAsync($"/author/{await other.GetUsernameAsync()}/follow");
        await other.PutAsync($"/author/{await leaver.GetUsernameAsync()}/follow");
        await SaveAsync(
        [
            new OneTimeLink(leaver.Id, OneTimeLinkPurpose.PasswordReset, OneTimeToken.Create(), DateTime.UtcNow),
            new OutgoingMail(MailKind.PasswordReset, leaver.Email, DateTime.UtcNow),
        ]);
        Assert.That(await CountRowsAsync(leaver), Is.EqualTo(23));

        await LeaveAsync(leaver);

        Assert.That(await CountRowsAsync(leaver), Is.Zero);
        await AssertCountersAsync(other);
        var article = await other.GetAsync($"/article/{kept}");
        var tags = (await Anonymous.GetAsync("/tag"))["items"].EnumerateArray().ToLookup(
            tag => tag.GetProperty("name").GetString(), tag => tag.GetProperty("articles").GetInt32());
        Assert.Multiple(async () =>
        {
            Assert.That(article["totalComments"].GetInt32(), Is.EqualTo(2));
            Assert.That(article["favorites"].GetInt32(), Is.EqualTo(1));
            Assert.That((await other.GetAsync($"/article/{untouched}"))["totalComments"].GetInt32(), Is.EqualTo(1));
            Assert.That(tags[shared], Is.EqualTo((int[])[1]));
            Assert.That(tags[own], Is.Empty.Or.EqualTo((int[])[0]));
            Assert.That(
                (await Anonymous.GetAsync($"/author/{await other.GetUsernameAsync()}"))["followers"].GetInt32(),
                Is.Zero);
        });
    }

    [Test]
    public async Task Nothing_is_found_of_who_has_left()
    {
        // Nobody else may get the username, which is free afterwards.
        var leaver = await SignUpAsync(fullName: Unique.Word());
        var (other, word) = (await SignUpAsync(fullName: Unique.Word()), Unique.Word());
        var gone = await leaver.PublishAsync(text: $"all about {word}", tags: [word]);
        var username = await leaver.GetUsernameAsync();
        await other.PutAsync($"/article/{gone}/favorite");
        string[] paths =
        [
            $"/article?q={word}", $"/article?tag={word}", $"/article?author={username}",
            $"/article?favorited={await other.GetUsernameAsync()}", $"/feed.atom?tag={word}", "/feed.atom",
            "/sitemap.xml",
        ];
        foreach (var path in paths)
        {
            Assert.That((await Anonymous.GetAsync(path)).Body, Does.Contain(gone), path);
        }

        await LeaveAsync(leaver);

        foreach (var path in paths)
        {
            Assert.That((await Anonymous.GetAsync(path)).Body, Does.Not.Contain(gone), path);
        }

        var hits = await WithServiceAsync<BlogDbContext, int>(context => context.Search([word]).CountAsync());
        Assert.That(hits, Is.Zero);
        (await Anonymous.GetAsync($"/article/{gone}")).ShouldBeProblem(HttpStatusCode.NotFound);
        (await Anonymous.GetAsync($"/author/{username}")).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task The_names_are_free_again_and_the_tokens_are_over()
    {
        var leaver = await SignUpAsync(fullName: $"Name {Unique.Word()}");
        var username = await leaver.GetUsernameAsync();
        var credentials = new { email = leaver.Email, password = Member.Password };
        var second = WithToken((await Anonymous.PostAsync("/user/sign-in", credentials))["token"].GetString());

        await LeaveAsync(leaver);

        (await leaver.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await second.GetAsync("/user/export")).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await Anonymous.PostAsync("/user/sign-in", credentials)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        var successor = await SignUpAsync(leaver.Email, leaver.FullName);
        Assert.That(successor.Id, Is.Not.EqualTo(leaver.Id));
        Assert.That(await successor.GetUsernameAsync(), Is.EqualTo(username));
        (await leaver.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task It_is_audited_without_the_email_address()
    {
        var leaver = await SignUpAsync(fullName: Unique.Word());
        var username = await leaver.GetUsernameAsync();
        await LeaveAsync(leaver);
        var entry = await WithServiceAsync<BlogDbContext, AuditEntry>(
            context => context.AuditEntries.SingleAsync(entry => entry.ActorId == leaver.Id));
        Assert.Multiple(() =>
        {
            Assert.That(entry.Action, Is.EqualTo(AuditAction.UserLeave));
            Assert.That((entry.ActorUsername, entry.Subject), Is.EqualTo((username, username)));
            Assert.That(entry.Detail, Does.Not.Contain('@'));
        });
    }

    [Test]
    public async Task A_wrong_or_missing_password_deletes_nothing()
    {
        var member = await SignUpAsync(fullName: Unique.Word());
        (await member.PostAsync(Path, new { password = "password124" }))
            .ShouldBeProblem(HttpStatusCode.Forbidden, UserService.WrongCurrentPasswordMessage);
        (await member.PostAsync(Path, new { })).ShouldRefuse("password");
        (await member.PostAsync(Path, new { password = "" })).ShouldRefuse("password");
        (await Anonymous.PostAsync(Path, new { password = Member.Password }))
            .ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task The_last_admin_stays_until_there_is_another()
    {
        var (first, second) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(fullName: Unique.Word()));
        var slug = await first.PublishAsync();
        await ChangeAsync(first, new AccountChanges(Role.Admin));
        (await first.PostAsync(Path, new { password = Member.Password }))
            .ShouldBeProblem(HttpStatusCode.Conflict, AccountDeletion.LastAdminMessage);
        (await first.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);

        await ChangeAsync(second, new AccountChanges(Role.Admin));
        await LeaveAsync(first);
        (await second.PostAsync(Path, new { password = Member.Password }))
            .ShouldBeProblem(HttpStatusCode.Conflict, AccountDeletion.LastAdminMessage);
    }

    [Test]
    public async Task Many_articles_and_comments_leave_in_one_request()
    {
        var (leaver, other) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(fullName: Unique.Word()));
        var slugs = Enumerable.Range(0, 100).Select(_ => Unique.Word()).ToList();
        await SaveAsync(slugs.Select((slug, number) => NewArticle(number < 50 ? leaver.Id : other.Id, slug)));
        var ids = await WithServiceAsync<BlogDbContext, List<int>>(context => context.Articles
            .Where(article => slugs.Contains(article.Slug))
            .Select(article => article.Id)
            .ToListAsync());
        await SaveAsync(ids.SelectMany(id => Enumerable.Range(0, 10).Select(
            number => new Comment(id, number % 3 == 0 ? other.Id : leaver.Id, $"comment {number}", ""))));

        await LeaveAsync(leaver);

        Assert.That(await CountRowsAsync(leaver), Is.Zero);
        await AssertCountersAsync(other);
    }

    private static Article NewArticle(int authorId, string title) =>
        new(authorId, Slug.From(title), title, PlainText.Of("a text"), null, []);

    private static async Task LeaveAsync(Member member) =>
        (await member.PostAsync(Path, new { password = Member.Password })).ShouldBe(HttpStatusCode.NoContent);

    private Task<Account> ChangeAsync(Member member, AccountChanges changes) =>
        WithServiceAsync<AdministrationService, Account>(
            service => service.UpdateAsync(Actor.Operator, member.Id, changes, default));

    private Task<int> CountRowsAsync(Member member) => WithServiceAsync<BlogDbContext, int>(
        context => StoredRows.CountAsync(context, member.Id, member.Email));

    private async Task AssertCountersAsync(Member author)
    {
        await using var scope = Application.Services.CreateAsyncScope();
        await StoredRows.AssertCountersAsync(scope.ServiceProvider.GetRequiredService<BlogDbContext>(), author.Id);
    }
}
