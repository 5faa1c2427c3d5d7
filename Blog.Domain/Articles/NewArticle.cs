namespace Blog.Domain.Articles;

/// <summary>What an author says to publish an article.</summary>
/// <param name="Title">The title, 1 to <see cref="Article.TitleMaxLength"/> characters.</param>
/// <param name="Text">The text, 1 to <see cref="Article.TextMaxLength"/> characters.</param>
/// <param name="Description">What it is about; null or empty for the beginning of the text.</param>
/// <param name="Tags">The names of its tags; null for none.</param>
public sealed record NewArticle(string Title, string Text, string? Description, IReadOnlyList<string>? Tags);
