namespace Blog.Tests.Api.Authentication;

/// <summary>Who may do what an operation does.</summary>
public enum AccessRule
{
    Everybody,
    SignedIn,
    ArticleAuthor,
    ArticleAuthorOrModerator,
    CommentAuthor,
    CommentOrArticleAuthorOrModerator,
    Admin,
}
