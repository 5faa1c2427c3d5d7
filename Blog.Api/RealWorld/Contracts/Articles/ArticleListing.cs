using System.Text.Json.Serialization;
using Blog.Api.RealWorld.Contracts.Users;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>An article in a list, without its text.</summary>
/// <remarks>In an <see cref="Article"/> the ordered properties precede <see cref="Article.Body"/>.</remarks>
public record ArticleListing
{
    /// <summary>The unique name in URLs.</summary>
    /// <example>title-13</example>
    [JsonPropertyOrder(-1)]
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    /// <example>title 1/3</example>
    [JsonPropertyOrder(-1)]
    public required string Title { get; init; }

    /// <summary>A short description.</summary>
    /// <example>desc 1/3</example>
    [JsonPropertyOrder(-1)]
    public required string Description { get; init; }

    /// <summary>The names of the tags, sorted.</summary>
    /// <example>["foo1", "foo2"]</example>
    public required IReadOnlyList<string> TagList { get; init; }

    /// <summary>When the article was published.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the article was last changed.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Whether the article is one of your favorites; false without a token.</summary>
    /// <example>false</example>
    public required bool Favorited { get; init; }

    /// <summary>The number of users who have the article as a favorite.</summary>
    /// <example>1</example>
    public required int FavoritesCount { get; init; }

    /// <summary>The author.</summary>
    public required Profile Author { get; init; }
}
