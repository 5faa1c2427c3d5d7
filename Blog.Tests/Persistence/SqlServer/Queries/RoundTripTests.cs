using System.Linq.Expressions;
using System.Reflection;
using Blog.Domain.Accounts;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using static Blog.Tests.Persistence.SqlServer.Queries.SampleEntities;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>
/// Counts the round trips to SQL Server that each method of the domain services takes. A transaction takes two more,
/// for its begin and its commit. A request with a token takes one more, for its user.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class RoundTripTests
{
    private const bool InTransaction = true;

    private static readonly PageRequest Page = new();
    private static readonly UserProfile Profile = UserProfile.FromUser(NewUser()) with { Id = 1 };
    private static readonly Actor User = Actor.FromProfile(Profile);
    private static readonly SessionClient Client = new("a client", "::1");
    private static readonly SignedInUser SignedIn = new(Profile, "{}", "{}", DateTime.UnixEpoch, DateTime.UnixEpoch);

    private static readonly Operation[] Operations =
    [
        new("list articles", 1, !InTransaction, s => s.Get<ArticleService>().ListAsync(
            new ArticleFilter { Tag = "C#" }, Page, 1, default)),
        new("list all articles", 1, !InTransaction, s => s.Get<ArticleService>().ListAsync(
            new ArticleFilter(), Page, 1, default)),
        new("get an article with comments", 1, !InTransaction, s => s.Get<ArticleService>().GetAsync(
            Selector, User, Article.CommentsShown, default)),
        new("get the articles of a feed", 1, !InTransaction, s => s.Get<ArticleService>().ListFeedAsync(
            new ArticleFilter(), 20, default)),
        new("list own articles", 1, !InTransaction, s => s.Get<ArticleService>().ListOwnAsync(
            1, new OwnArticleFilter(null, null, null), Page, default)),
        new("list revisions", 2, !InTransaction, s => s.Get<RevisionService>().ListAsync(
            User, Selector, Page, default)),
        new("get a revision", 2, !InTransaction, s => s.Get<RevisionService>().GetAsync(User, Selector, 1, default)),
        new("restore a revision", 5, InTransaction, s => s.Get<RevisionService>().RestoreAsync(
            Profile, Selector, 1, ExpectedVersions.Any, default)),
        new("page of the sitemap", 1, !InTransaction, s => s.Get<ArticleService>().ListSitemapEntriesAsync(
            0, 10, default)),
        new("count articles", 1, !InTransaction, s => s.Get<ArticleService>().CountAsync(default)),
        new("publish an article with tags", 3, InTransaction, s => s.Get<ArticleService>().CreateAsync(
            Profile, new NewArticle("a title", "a text", null, new[] { "C#", "SQL" }), default)),
        new("publish an article without tags", 1, InTransaction, s => s.Get<ArticleService>().CreateAsync(
            Profile, new NewArticle("a title", "a text", null, null), default)),
        new("change an article", 3, InTransaction, s => s.Get<ArticleService>().UpdateAsync(
            Profile, Selector, new ArticleChanges("a title", null, null, null), ExpectedVersions.Any, default)),
        new("change the tags of an article", 4, InTransaction, s => s.Get<ArticleService>().UpdateAsync(
            Profile, Selector, new ArticleChanges(null, null, null, new[] { "C#" }), ExpectedVersions.Any, default)),
        new("delete an article with tags", 3, InTransaction, s => s.Get<ArticleService>().DeleteAsync(
            User, Selector, ExpectedVersions.Any, default)),
        new("list comments", 1, !InTransaction, s => s.Get<CommentService>().ListAsync(
            Selector, Page, null, User, default)),
        new("list the newest comments", 1, !InTransaction, s => s.Get<CommentService>().ListNewestAsync(
            Selector, User, default)),
        new("comment", 3, InTransaction, s => s.Get<CommentService>().CreateAsync(
            Profile, Selector, new NewComment("a text", null), default)),
        new("answer a comment", 5, InTransaction, s => s.Get<CommentService>().CreateAsync(
            Profile, Selector, new NewComment("a text", 1), default)),
        new("change a comment", 2, InTransaction, s => s.Get<CommentService>().UpdateAsync(
            Profile, Selector, 1, "a text", default)),
        new("delete a comment", 4, InTransaction, s => s.Get<CommentService>().DeleteAsync(
            User, Selector, 1, default)),
        new(
            "favorite",
            3,
            InTransaction,
            s => s.Get<FavoriteService>().AddAsync(1, Selector, default),
            IsLinked: false),
        new("favorite a favorite", 1, InTransaction, s => s.Get<FavoriteService>().AddAsync(1, Selector, default)),
        new("unfavorite", 3, InTransaction, s => s.Get<FavoriteService>().RemoveAsync(1, Selector, default)),
        new("get an author", 1, !InTransaction, s => s.Get<AuthorService>().GetAsync("jane", 1, default)),
        new("list followers", 1, !InTransaction, s => s.Get<AuthorService>().ListFollowersAsync(
            "jane", Page, null, 1, default)),
        new("list followed authors", 1, !InTransaction, s => s.Get<AuthorService>().ListFollowedAsync(
            "jane", Page, null, 1, default)),
        new("follow", 2, InTransaction, s => s.Get<AuthorService>().FollowAsync(2, "jane", default), IsLinked: false),
        new("unfollow", 2, InTransaction, s => s.Get<AuthorService>().UnfollowAsync(2, "jane", default)),
        new("list tags", 1, !InTransaction, s => s.Get<TagService>().ListAsync(default)),
        new("list the most used tags", 1, !InTransaction, s => s.Get<TagService>().ListMostUsedAsync(default)),
        new("the user of a token", 1, !InTransaction, s => s.Get<SessionService>().AuthenticateAsync(
            1, "{}", "{}", default)),
        new(
            "sign up",
            5,
            InTransaction,
            s => s.Get<UserService>().SignUpAsync(
                new NewUser("Jane", "jane@example.com", "password123"), Client, default),
            FindsRows: false),
        new(
            "sign up with a username",
            5,
            InTransaction,
            s => s.Get<UserService>().SignUpAsync(
                new NewUser("Jane", "jane@example.com", "password123", null, null, "jane", null), Client, default),
            FindsRows: false),
        new(
            "sign in",
            1,
            !InTransaction,
            s => s.Get<SessionService>().SignInAsync("jane@example.com", "password123", Client, default),
            FindsRows: false),
        new("change a profile", 2, InTransaction, s => s.Get<UserService>().UpdateProfileAsync(
            SignedIn, new ProfileChanges { Bio = "a bio" }, ExpectedVersions.Any, default)),
        new("change a password", 5, InTransaction, s => s.Get<UserService>().UpdateProfileAsync(
            SignedIn,
            new ProfileChanges { Password = new PasswordChange("password456", null) { SkipCurrentPassword = true } },
            ExpectedVersions.Any,
            default)),
        .. AccountOperations.All.Select(each => new Operation(
            each.Name, each.Statements, each.HasTransaction, each.Call, each.FindsRows)),
    ];

    private static IEnumerable<string> Names => Operations.Select(operation => operation.Name);

    [TestCaseSource(nameof(Names))]
    public async Task An_operation_takes_its_number_of_round_trips(string name)
    {
        var operation = Operations.Single(each => each.Name == name);
        await using var session = new SqlServerSession();
        session.Recorder.FindsRows = operation.FindsRows;
        session.Recorder.OnlyFirstBit = !operation.IsLinked;
        var markers = operation.HasTransaction ? 2 : 0;
        try
        {
            await operation.Call.Compile()(session);
        }
        catch (DomainException)
        {
            // There is no user to sign in, or the user is blocked. The transaction is not committed.
            markers /= 2;
        }

        var statements = session.Recorder.Commands
            .Where(command => !IsMarker(command) && !IsSequence(command))
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(statements, Has.Count.EqualTo(operation.Statements), string.Join("\n\n", statements));
            Assert.That(
                session.Recorder.Commands.Count(IsMarker), Is.EqualTo(markers), "transaction");
        });
    }

    [Test]
    public void Every_method_of_the_services_is_counted()
    {
        var methods = typeof(ArticleService).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Service", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType.IsAssignableTo(typeof(Task)));
        Assert.That(
            Operations.Select(operation => RecordedCall.MethodOf(operation.Call.Body)).Distinct(),
            Is.EquivalentTo(methods));
    }

    private static bool IsMarker(string command) => command is "-- begins a transaction" or "-- commits it";

    // One of a hundred new articles or tags takes a block of keys.
    private static bool IsSequence(string command) => command.Contains("NEXT VALUE FOR", StringComparison.Ordinal);

    /// <param name="FindsRows">Whether queries find what they look for.</param>
    /// <param name="IsLinked">Whether a found article is a favorite, and a found author is followed.</param>
    private sealed record Operation(
        string Name,
        int Statements,
        bool HasTransaction,
        Expression<Func<SqlServerSession, Task>> Call,
        bool FindsRows = true,
        bool IsLinked = true);
}
