using Blog.Domain.Articles;

namespace Blog.Domain.Exports;

/// <summary>A comment with the article it stands under.</summary>
/// <param name="Slug">The slug of the article.</param>
public sealed record ExportedComment(CommentDetails Comment, string Slug);
