using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Mail;

/// <summary>A blog that sends no mail, where only users with a confirmed address may write.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class UnconfirmedUserTests(TestEngine engine) : RealWorldTests(engine)
{
    private const string Unconfirmed = "Please confirm your email address first";
    private const string NoMail = "This blog sends no mail";

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Accounts:RequireConfirmedEmail"] = "true" };

    [Test]
    public async Task Mails_cannot_be_asked_for()
    {
        var member = await SignUpAsync();
        (await Anonymous.PostAsync("/user/password-reset", new { member.Email }))
            .ShouldBeProblem(HttpStatusCode.ServiceUnavailable, NoMail);
        (await member.SendAsync(HttpMethod.Post, "/user/email-confirmation", null))
            .ShouldBeProblem(HttpStatusCode.ServiceUnavailable, NoMail);
    }

    [Test]
    public async Task Nobody_unconfirmed_publishes_changes_or_comments()
    {
        var (author, member) = (await SignUpAsync(), await SignUpAsync());
        var article = new { title = Unique.Word(), text = "a text", tags = Array.Empty<string>() };
        (await author.PostAsync("/article", article)).ShouldBeProblem(HttpStatusCode.Forbidden, Unconfirmed);

        await SetConfirmedAsync(author.Email, true);
        var slug = await author.PublishAsync();
        (await member.PostAsync($"/article/{slug}/comment", new { text = "a comment" }))
            .ShouldBeProblem(HttpStatusCode.Forbidden, Unconfirmed);
        await SetConfirmedAsync(author.Email, false);
        (await author.PatchAsync($"/article/{slug}", new { text = "another text" }))
            .ShouldBeProblem(HttpStatusCode.Forbidden, Unconfirmed);
    }

    [Test]
    public async Task Nobody_unconfirmed_publishes_changes_or_comments_by_the_RealWorld_api()
    {
        var (author, member) = (await RegisterAsync(), await RegisterAsync());
        var article = new { title = Unique.Word(), description = "a description", body = "a body" };
        ShouldBeUnconfirmed(await author.PostAsync("/api/articles", new { article }));

        await SetConfirmedAsync(author.Email, true);
        var slug = await author.PublishAsync();
        ShouldBeUnconfirmed(await member.PostAsync(
            $"/api/articles/{slug}/comments", new { comment = new { body = "a comment" } }));
        await SetConfirmedAsync(author.Email, false);
        ShouldBeUnconfirmed(await author.PutAsync(
            $"/api/articles/{slug}", new { article = new { body = "another body" } }));
    }

    private static void ShouldBeUnconfirmed(Answer answer) => Assert.That(
        answer.ShouldBe(HttpStatusCode.Forbidden)["errors.email"].EnumerateArray().Select(error => error.GetString()),
        Is.EqualTo((string[])["must be confirmed first"]));

    // A new version, so that no cache has the user as before.
    private Task<int> SetConfirmedAsync(string email, bool confirmed) => WithServiceAsync<BlogDbContext, int>(
        context => context.Users
            .Where(user => user.Email == email)
            .ExecuteUpdateAsync(setters => setters
                .SetProperty(user => user.EmailConfirmed, confirmed)
                .SetProperty(user => user.Version, user => user.Version + 1)));
}
