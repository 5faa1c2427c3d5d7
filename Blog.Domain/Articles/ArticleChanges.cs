namespace Blog.Domain.Articles;

/// <summary>Changes to an article. Null members stay unchanged.</summary>
/// <param name="Description">The new description; if it is empty, it is generated from the text.</param>
/// <param name="Tags">The names of all tags that the article should have.</param>
public sealed record ArticleChanges(string? Title, string? Text, string? Description, IReadOnlyList<string>? Tags);
