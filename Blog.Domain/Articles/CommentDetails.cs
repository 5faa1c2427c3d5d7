using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>A comment with its author.</summary>
/// <param name="CreatedAt">When the comment was written (UTC).</param>
/// <param name="UpdatedAt">When the comment was last changed (UTC).</param>
/// <param name="Text">The text as it was written, in Markdown.</param>
/// <param name="Html">The HTML of the text.</param>
/// <param name="ReplyTo">The ID of the comment that this one answers, or null.</param>
public sealed record CommentDetails(
    int Id, DateTime CreatedAt, DateTime UpdatedAt, string Text, string Html, int? ReplyTo, Author Author)
{
    /// <summary>Creates the details of a comment that its author has just saved.</summary>
    public static CommentDetails FromComment(Comment comment, UserProfile author)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return new(
            comment.Id,
            comment.CreatedAt,
            comment.UpdatedAt,
            comment.Text,
            comment.Html,
            comment.ReplyToId,
            Author.FromProfile(author));
    }
}
