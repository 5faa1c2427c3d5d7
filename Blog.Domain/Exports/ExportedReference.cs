namespace Blog.Domain.Exports;

/// <summary>An article or an author that a user refers to.</summary>
/// <param name="Name">The slug of the article, or the username of the author.</param>
public sealed record ExportedReference(int Id, string Name);
