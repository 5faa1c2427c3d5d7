using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Authentication;

/// <summary>What is expected of an operation.</summary>
/// <param name="Success">The status for those who may do it.</param>
/// <param name="Body">Creates a valid body.</param>
public sealed record OperationAccess(AccessRule Rule, HttpStatusCode Success, Func<object>? Body = null)
{
    /// <summary>Whether the caller's own session, or others of the user, are over afterwards.</summary>
    public bool EndsSessions { get; init; }

    public HttpStatusCode GetExpectedStatus(Caller caller) => Rule switch
    {
        AccessRule.Everybody => Success,
        _ when caller < Caller.Stranger => HttpStatusCode.Unauthorized,
        AccessRule.SignedIn => Success,
        AccessRule.ArticleAuthor when caller == Caller.ArticleAuthor => Success,
        AccessRule.CommentAuthor when caller == Caller.CommentAuthor => Success,
        AccessRule.ArticleAuthorOrModerator when caller is Caller.ArticleAuthor || MayModerate(caller) => Success,
        AccessRule.CommentOrArticleAuthorOrModerator
            when caller is Caller.CommentAuthor or Caller.ArticleAuthor || MayModerate(caller) => Success,
        AccessRule.Admin when caller == Caller.Admin => Success,
        _ => HttpStatusCode.Forbidden,
    };

    /// <summary>The expectations of all operations, by method and path.</summary>
    public static IReadOnlyDictionary<string, OperationAccess> All { get; } = new Dictionary<string, OperationAccess>
    {
        ["GET /"] = Everybody(HttpStatusCode.Redirect),
        ["GET /swagger/{name}/swagger.{format}"] = Everybody(),
        ["GET /health/live"] = Everybody(),
        ["GET /health/ready"] = Everybody(),
        ["POST /user/sign-up"] = Everybody(HttpStatusCode.Created, SignUp),
        ["POST /user/sign-in"] = Everybody(HttpStatusCode.BadRequest, () => new { }),
        ["GET /user/profile"] = SignedIn(),
        ["PATCH /user/profile"] = SignedIn(HttpStatusCode.OK, () => new { bio = Unique.Word() }),
        ["POST /user/sign-out"] = new(AccessRule.SignedIn, HttpStatusCode.NoContent) { EndsSessions = true },
        ["POST /user/token"] = SignedIn(),
        ["GET /user/session"] = SignedIn(),
        ["DELETE /user/session"] = new(AccessRule.SignedIn, HttpStatusCode.NoContent) { EndsSessions = true },
        ["DELETE /user/session/{id}"] = SignedIn(HttpStatusCode.NotFound),
        ["POST /user/password-reset"] = Everybody(
            HttpStatusCode.ServiceUnavailable, () => new { email = Unique.Email() }),
        ["PUT /user/password-reset"] = Everybody(HttpStatusCode.BadRequest, () => new { token = "unknown" }),
        ["POST /user/email-confirmation"] = SignedIn(HttpStatusCode.ServiceUnavailable),
        ["PUT /user/email-confirmation"] = Everybody(HttpStatusCode.BadRequest, () => new { token = "unknown" }),
        ["POST /user/deletion"] = SignedIn(HttpStatusCode.Forbidden, () => new { password = "a wrong password" }),
        ["GET /user/export"] = SignedIn(),
        ["GET /admin/user"] = Admin(HttpStatusCode.OK),
        ["GET /admin/user/{id}"] = Admin(HttpStatusCode.OK),
        ["PATCH /admin/user/{id}"] = Admin(HttpStatusCode.OK, () => new { role = "moderator" }),
        ["DELETE /admin/user/{id}"] = Admin(HttpStatusCode.NoContent),
        ["GET /admin/audit"] = Admin(HttpStatusCode.OK),
        ["GET /article"] = Everybody(),
        ["GET /article/feed"] = SignedIn(),
        ["GET /article/{slug}"] = Everybody(),
        ["POST /article"] = SignedIn(HttpStatusCode.Created, () => new { title = Unique.Word(), text = "a text" }),
        ["PATCH /article/{slug}"] = new(
            AccessRule.ArticleAuthor, HttpStatusCode.OK, () => new { text = Unique.Word() }),
        ["DELETE /article/{slug}"] = new(AccessRule.ArticleAuthorOrModerator, HttpStatusCode.NoContent),
        ["GET /user/article"] = SignedIn(),
        ["GET /article/{slug}/revision"] = new(AccessRule.ArticleAuthorOrModerator, HttpStatusCode.OK),
        ["GET /article/{slug}/revision/{number}"] = new(AccessRule.ArticleAuthorOrModerator, HttpStatusCode.OK),
        ["POST /article/{slug}/revision/{number}/restore"] = new(AccessRule.ArticleAuthor, HttpStatusCode.OK),
        ["GET /article/{slug}/comment"] = Everybody(),
        ["POST /article/{slug}/comment"] = SignedIn(HttpStatusCode.Created, () => new { text = "a comment" }),
        ["PATCH /article/{slug}/comment/{id}"] = new(
            AccessRule.CommentAuthor, HttpStatusCode.OK, () => new { text = Unique.Word() }),
        ["DELETE /article/{slug}/comment/{id}"] = new(
            AccessRule.CommentOrArticleAuthorOrModerator, HttpStatusCode.NoContent),
        ["PUT /article/{slug}/favorite"] = SignedIn(),
        ["DELETE /article/{slug}/favorite"] = SignedIn(),
        ["GET /author/{username}"] = Everybody(),
        ["GET /author/{username}/followers"] = Everybody(),
        ["GET /author/{username}/following"] = Everybody(),
        ["PUT /author/{username}/follow"] = SignedIn(),
        ["DELETE /author/{username}/follow"] = SignedIn(),
        ["GET /feed.atom"] = Everybody(),
        ["GET /sitemap.xml"] = Everybody(),
        ["GET /tag"] = Everybody(),
        ["POST /api/users"] = Everybody(HttpStatusCode.Created, Register),
        ["POST /api/users/login"] = Everybody(HttpStatusCode.UnprocessableEntity, () => new { }),
        ["GET /api/user"] = SignedIn(),
        ["PUT /api/user"] = SignedIn(HttpStatusCode.OK, () => new { user = new { bio = Unique.Word() } }),
        ["GET /api/profiles/{username}"] = Everybody(),
        ["POST /api/profiles/{username}/follow"] = SignedIn(),
        ["DELETE /api/profiles/{username}/follow"] = SignedIn(),
        ["GET /api/articles"] = Everybody(),
        ["GET /api/articles/feed"] = SignedIn(),
        ["POST /api/articles"] = SignedIn(HttpStatusCode.Created, NewArticle),
        ["GET /api/articles/{slug}"] = Everybody(),
        ["PUT /api/articles/{slug}"] = new(
            AccessRule.ArticleAuthor, HttpStatusCode.OK, () => new { article = new { body = Unique.Word() } }),
        ["DELETE /api/articles/{slug}"] = new(AccessRule.ArticleAuthorOrModerator, HttpStatusCode.NoContent),
        ["GET /api/articles/{slug}/comments"] = Everybody(),
        ["POST /api/articles/{slug}/comments"] = SignedIn(
            HttpStatusCode.Created, () => new { comment = new { body = "a comment" } }),
        ["DELETE /api/articles/{slug}/comments/{id}"] = new(
            AccessRule.CommentOrArticleAuthorOrModerator, HttpStatusCode.NoContent),
        ["POST /api/articles/{slug}/favorite"] = SignedIn(),
        ["DELETE /api/articles/{slug}/favorite"] = SignedIn(),
        ["GET /api/tags"] = Everybody(),
    };

    private static OperationAccess Everybody(
        HttpStatusCode success = HttpStatusCode.OK, Func<object>? body = null) =>
        new(AccessRule.Everybody, success, body);

    private static OperationAccess SignedIn(
        HttpStatusCode success = HttpStatusCode.OK, Func<object>? body = null) =>
        new(AccessRule.SignedIn, success, body);

    private static OperationAccess Admin(HttpStatusCode success, Func<object>? body = null) =>
        new(AccessRule.Admin, success, body);

    private static bool MayModerate(Caller caller) => caller is Caller.Moderator or Caller.Admin;

    private static object SignUp() =>
        new { email = Unique.Email(), fullName = "Jane Doe", password = Member.Password };

    private static object Register() =>
        new { user = new { username = Unique.Word(), email = Unique.Email(), password = Member.Password } };

    private static object NewArticle() =>
        new { article = new { title = Unique.Word(), description = "a description", body = "a body" } };
}
