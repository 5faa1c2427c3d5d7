using System.Text.Json.Serialization;
using Blog.Api.Caching;
using Blog.Api.Contracts.Users;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Articles;

/// <summary>An article to be read.</summary>
public sealed record ArticleResponse : IVersionedResponse
{
    /// <inheritdoc/>
    [JsonIgnore]
    public EntityVersion EntityVersion => new(Id, Version);

    /// <summary>Which state this is, for the entity tag.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>The identity.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>When it was published.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Its name in addresses; never changes.</summary>
    /// <example>title-13</example>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    /// <example>title 1/3</example>
    public required string Title { get; init; }

    /// <summary>What it is about.</summary>
    /// <example>desc 1/3</example>
    public required string Description { get; init; }

    /// <summary>The text.</summary>
    /// <example>text text text 1/3</example>
    public required string Text { get; init; }

    /// <summary>The names of its tags, sorted.</summary>
    /// <example>["foo1", "foo2"]</example>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Who wrote it.</summary>
    public required AuthorResponse Author { get; init; }

    /// <summary>The newest comments, at most 100, oldest first.</summary>
    public required IReadOnlyList<CommentResponse> Comments { get; init; }

    /// <summary>How many comments it has in all.</summary>
    /// <example>2</example>
    public required int TotalComments { get; init; }

    /// <summary>How many users like it.</summary>
    /// <example>1</example>
    public required int Favorites { get; init; }

    /// <summary>Whether the reader likes it; null where no token came with the request.</summary>
    /// <example>false</example>
    public required bool? Favorited { get; init; }
}
