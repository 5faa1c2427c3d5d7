using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Blog.Domain.Accounts;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Authentication;

/// <summary>Every operation of the program, called by everybody.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed partial class AuthorizationTests(TestEngine engine) : ApiTests(engine)
{
    private readonly Dictionary<Caller, Visitor> callers = [];
    private string followed = null!;

    private static IEnumerable<string> Names => OperationAccess.All.Keys;

    [OneTimeSetUp]
    public async Task SignUpCallers()
    {
        followed = await (await SignUpAsync()).GetUsernameAsync();
        callers[Caller.Anonymous] = Anonymous;
        callers[Caller.WithMalformedToken] = WithToken("a.b.c");
        callers[Caller.WithExpiredToken] = WithToken(TestTokens.Create(
            (await SignUpAsync()).Token!, token => token.Expires = DateTime.UtcNow.AddSeconds(-1)));
        callers[Caller.Stranger] = await SignUpAsync();
        callers[Caller.CommentAuthor] = await SignUpAsync();
        callers[Caller.ArticleAuthor] = await SignUpAsync();

        var deleted = await SignUpAsync();
        await WithServiceAsync<BlogDbContext, int>(
            context => context.Database.ExecuteSqlAsync($"DELETE FROM Users WHERE Id = {deleted.Id}"));
        callers[Caller.WithTokenOfDeletedUser] = deleted;

        var changed = await SignUpAsync();
        await changed.PatchAsync(
            "/user/profile", new { password = "another password", currentPassword = Member.Password });
        callers[Caller.WithTokenOfChangedPassword] = changed;
        var ended = await SignUpAsync();
        await ended.SendAsync(HttpMethod.Post, "/user/sign-out", null);
        callers[Caller.WithTokenOfEndedSession] = ended;
        callers[Caller.WithTokenOfBlockedUser] = await SignUpAsync(new AccountChanges(IsBlocked: true));
        callers[Caller.Moderator] = await SignUpAsync(new AccountChanges(Role.Moderator));
        callers[Caller.Admin] = await SignUpAsync(new AccountChanges(Role.Admin));
    }

    [Test]
    public void Every_route_has_an_expectation() =>
        Assert.That(Routes().Select(route => route.Name), Is.EquivalentTo(OperationAccess.All.Keys));

    [Test]
    public void Every_route_declares_its_authorization() => Assert.Multiple(() =>
    {
        foreach (var (name, endpoint) in Routes())
        {
            var expected = OperationAccess.All[name].Rule != AccessRule.Everybody;
            Assert.That(endpoint.Metadata.OfType<IAuthorizeData>().Any(), Is.EqualTo(expected), name);
            Assert.That(endpoint.Metadata.OfType<IAllowAnonymous>().Any(), Is.Not.EqualTo(expected), name);
        }
    });

    [TestCaseSource(nameof(Names))]
    public async Task Only_those_succeed_who_may(string name)
    {
        var access = OperationAccess.All[name];
        var path = await CreatePathAsync(name);
        foreach (var caller in Enum.GetValues<Caller>())
        {
            using var content = access.Body is null ? null : JsonContent.Create(access.Body());
            var visitor = access.EndsSessions && caller >= Caller.Stranger ? await SignUpAsync() : callers[caller];
            var answer = await visitor.SendAsync(new HttpMethod(name.Split(' ')[0]), path, content);
            var expected = access.GetExpectedStatus(caller);
            Assert.That(answer.Status, Is.EqualTo(expected), $"{caller}: {answer.Body}");

            // Those who were refused have changed nothing, so the next one finds the resource.
            if (expected == access.Success && name.StartsWith("DELETE ", StringComparison.Ordinal))
            {
                path = await CreatePathAsync(name);
            }
        }
    }

    private async Task<Member> SignUpAsync(AccountChanges changes)
    {
        var member = await SignUpAsync();
        await WithServiceAsync<AdministrationService, Account>(administration => administration.UpdateAsync(
            Actor.Operator, member.Id, changes, CancellationToken.None));
        return member;
    }

    private async Task<string> CreatePathAsync(string name)
    {
        var path = name.Split(' ')[1]
            .Replace("{username}", followed, StringComparison.Ordinal)
            .Replace("{name}/swagger.{format}", "v1/swagger.json", StringComparison.Ordinal);
        if (!path.Contains("{slug}", StringComparison.Ordinal))
        {
            var id = path.StartsWith("/admin", StringComparison.Ordinal) ? (await SignUpAsync()).Id : 0;
            return path.Replace("{id}", $"{id}", StringComparison.Ordinal);
        }

        var author = (Member)callers[Caller.ArticleAuthor];
        var slug = await author.PublishAsync();
        if (path.Contains("{number}", StringComparison.Ordinal))
        {
            (await author.PatchAsync($"/article/{slug}", new { text = "revised" })).ShouldBe(HttpStatusCode.OK);
        }

        var comment = await ((Member)callers[Caller.CommentAuthor]).CommentAsync(slug);
        return path
            .Replace("{slug}", slug, StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal)
            .Replace("{id}", $"{comment}", StringComparison.Ordinal);
    }

    private IEnumerable<(string Name, RouteEndpoint Endpoint)> Routes() =>
        from endpoint in Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        select ($"{method} /{Constraint().Replace(endpoint.RoutePattern.RawText!, "").TrimStart('/')}", endpoint);

    [GeneratedRegex(@":\w+(?=})")]
    private static partial Regex Constraint();
}
