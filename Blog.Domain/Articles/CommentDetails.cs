using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>A comment to be read: a read model.</summary>
/// <param name="Id">The identity.</param>
/// <param name="CreatedAt">When it was written (UTC).</param>
/// <param name="UpdatedAt">When it last changed (UTC).</param>
/// <param name="Text">The text.</param>
/// <param name="Author">Who wrote it.</param>
public sealed record CommentDetails(int Id, DateTime CreatedAt, DateTime UpdatedAt, string Text, Author Author);
