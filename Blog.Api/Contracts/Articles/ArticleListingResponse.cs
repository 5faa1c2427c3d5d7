namespace Blog.Api.Contracts.Articles;

/// <summary>An article in a list.</summary>
public sealed record ArticleListingResponse
{
    /// <summary>Its name in addresses.</summary>
    /// <example>title-13</example>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    /// <example>title 1/3</example>
    public required string Title { get; init; }

    /// <summary>What it is about.</summary>
    /// <example>desc 1/3</example>
    public required string Description { get; init; }

    /// <summary>The names of its tags, sorted.</summary>
    /// <example>["foo1", "foo2"]</example>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The identity of who wrote it.</summary>
    /// <example>1</example>
    public required int Author { get; init; }

    /// <summary>The name of who wrote it.</summary>
    /// <example>Foo Bar</example>
    public required string AuthorName { get; init; }

    /// <summary>How many comments it has.</summary>
    /// <example>2</example>
    public required int TotalComments { get; init; }

    /// <summary>How many users like it.</summary>
    /// <example>1</example>
    public required int Favorites { get; init; }

    /// <summary>Whether the reader likes it; null where no token came with the request.</summary>
    /// <example>false</example>
    public required bool? Favorited { get; init; }
}
