using Blog.Api.RealWorld.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>An article in a list, without its text.</summary>
public sealed record RealWorldArticleListing
{
    /// <summary>Its name in addresses; never changes.</summary>
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
    public required IReadOnlyList<string> TagList { get; init; }

    /// <summary>When it was published.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Whether the reader likes it; false for nobody.</summary>
    /// <example>false</example>
    public required bool Favorited { get; init; }

    /// <summary>How many users like it.</summary>
    /// <example>1</example>
    public required int FavoritesCount { get; init; }

    /// <summary>Who wrote it.</summary>
    public required RealWorldProfile Author { get; init; }
}
