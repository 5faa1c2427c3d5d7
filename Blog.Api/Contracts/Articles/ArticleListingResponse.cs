using System.ComponentModel.DataAnnotations;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>An article in a list, without its text.</summary>
public sealed record ArticleListingResponse
{
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

    /// <summary>The minutes that it takes to read the text.</summary>
    /// <example>1</example>
    public required int ReadingMinutes { get; init; }

    /// <summary>The names of the tags in alphabetical order.</summary>
    /// <example>["foo1", "foo2"]</example>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The id of the author.</summary>
    /// <example>1</example>
    public required int Author { get; init; }

    /// <summary>The full name of the author.</summary>
    /// <example>Foo Bar</example>
    public required string AuthorName { get; init; }

    /// <summary>The username of the author, which identifies the author in URLs.</summary>
    /// <example>foo-bar</example>
    public required string AuthorUsername { get; init; }

    /// <summary>The URL of the author's profile picture, or null.</summary>
    /// <example>https://example.com/foo.png</example>
    public required string? AuthorImage { get; init; }

    /// <summary>The number of comments.</summary>
    /// <example>2</example>
    public required int TotalComments { get; init; }

    /// <summary>The number of users who have favorited the article.</summary>
    /// <example>1</example>
    public required int Favorites { get; init; }

    /// <summary>Whether you have favorited the article; null if the request has no token.</summary>
    /// <example>false</example>
    public required bool? Favorited { get; init; }
}
