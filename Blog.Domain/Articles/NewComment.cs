namespace Blog.Domain.Articles;

/// <summary>The data of a comment to add.</summary>
/// <param name="ReplyTo">The ID of the comment on the same article to answer, or null.</param>
public sealed record NewComment(string Text, int? ReplyTo = null);
