using Blog.Domain.Articles;

namespace Blog.Domain.Exports;

/// <summary>A comment with the article it stands under.</summary>
/// <param name="Slug">The slug of the article; empty while the author of the comment may not see it.</param>
public sealed record ExportedComment(CommentDetails Comment, string Slug);
