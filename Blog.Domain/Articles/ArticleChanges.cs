namespace Blog.Domain.Articles;

/// <summary>What an author wants to change in an article; what is null stays.</summary>
/// <param name="Title">Another title.</param>
/// <param name="Text">Another text.</param>
/// <param name="Description">Another description; empty for the beginning of the text.</param>
/// <param name="Tags">The names of all its tags from now on.</param>
public sealed record ArticleChanges(string? Title, string? Text, string? Description, IReadOnlyList<string>? Tags);
