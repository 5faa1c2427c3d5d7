namespace Blog.Domain.Articles;

/// <summary>The data to publish an article.</summary>
/// <param name="Description">The description; if it is null or empty, it is generated from the text.</param>
/// <param name="Tags">The names of the tags, or null.</param>
public sealed record NewArticle(string Title, string Text, string? Description, IReadOnlyList<string>? Tags);
