using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Blog.Api.Caching;
using Blog.Api.Contracts.Users;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Articles;

/// <summary>An article with its text.</summary>
public abstract record ArticleContentResponse : IVersionedResponse
{
    /// <inheritdoc/>
    [JsonIgnore]
    public EntityVersion EntityVersion => new(Id, Version);

    /// <summary>The version for the entity tag.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>The id.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>The time of creation.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The time of the last change.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>The time of publication, which may be to come; null for a draft.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime? PublishedAt { get; init; }

    /// <summary>Whether the article is published.</summary>
    /// <example>published</example>
    [AllowedValues(ArticleStatusName.Draft, ArticleStatusName.Scheduled, ArticleStatusName.Published)]
    public required string Status { get; init; }

    /// <summary>The slug of the article in URLs.</summary>
    /// <example>title-13</example>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    /// <example>title 1/3</example>
    public required string Title { get; init; }

    /// <summary>A short description.</summary>
    /// <example>desc 1/3</example>
    public required string Description { get; init; }

    /// <summary>The text as it was written, in Markdown.</summary>
    /// <example>text text text 1/3</example>
    public required string Text { get; init; }

    /// <summary>The minutes that it takes to read the text.</summary>
    /// <example>1</example>
    public required int ReadingMinutes { get; init; }

    /// <summary>The names of the tags in alphabetical order.</summary>
    /// <example>["foo1", "foo2"]</example>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The author.</summary>
    public required AuthorResponse Author { get; init; }

    /// <summary>The total number of comments.</summary>
    /// <example>2</example>
    [JsonPropertyOrder(2)]
    public required int TotalComments { get; init; }

    /// <summary>The number of users who have favorited the article.</summary>
    /// <example>1</example>
    [JsonPropertyOrder(2)]
    public required int Favorites { get; init; }

    /// <summary>Whether you have favorited the article; null if the request has no token.</summary>
    /// <example>false</example>
    [JsonPropertyOrder(2)]
    public required bool? Favorited { get; init; }
}
