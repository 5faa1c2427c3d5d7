namespace Blog.Tests.Api.Authentication;

/// <summary>Who sends a request.</summary>
public enum Caller
{
    Anonymous,
    WithMalformedToken,
    WithExpiredToken,
    WithTokenOfDeletedUser,
    WithTokenOfChangedPassword,
    WithTokenOfEndedSession,
    WithTokenOfBlockedUser,
    Stranger,
    CommentAuthor,
    ArticleAuthor,
    Moderator,
    Admin,
}
