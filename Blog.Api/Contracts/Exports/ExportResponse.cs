using Blog.Api.Contracts.Sessions;
using Blog.Api.Contracts.Users;

namespace Blog.Api.Contracts.Exports;

/// <summary>Everything that this blog stores of you. The lists are read while they are written.</summary>
public sealed record ExportResponse
{
    /// <summary>The time at which the export began.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime ExportedAt { get; init; }

    /// <summary>Your profile.</summary>
    public required OwnUserResponse User { get; init; }

    /// <summary>Where you are signed in, newest first.</summary>
    public required IAsyncEnumerable<SessionResponse> Sessions { get; init; }

    /// <summary>Your articles of every status: drafts, then by publication date.</summary>
    public required IAsyncEnumerable<ExportedArticleResponse> Articles { get; init; }

    /// <summary>Your comments, oldest first.</summary>
    public required IAsyncEnumerable<ExportedCommentResponse> Comments { get; init; }

    /// <summary>The slugs of your favorite articles.</summary>
    /// <example>["title-13"]</example>
    public required IAsyncEnumerable<string> Favorites { get; init; }

    /// <summary>The usernames of the authors you follow.</summary>
    /// <example>["foo-bar"]</example>
    public required IAsyncEnumerable<string> Following { get; init; }

    /// <summary>The responses to requests that you sent with an Idempotency-Key, oldest first.</summary>
    public required IAsyncEnumerable<ExportedRequestResponse> Responses { get; init; }
}
