namespace Blog.Tests.Api.Authentication;

/// <summary>Who sends a request.</summary>
public enum Caller
{
    Anonymous,
    WithMalformedToken,
    WithExpiredToken,
    WithTokenOfDeletedUser,
    WithTokenOfChangedPassword,
    Stranger,
    CommentAuthor,
    ArticleAuthor,
}
