namespace Blog.Api.Contracts.Sessions;

/// <summary>A device or program that you are signed in on.</summary>
public sealed record SessionResponse
{
    /// <summary>The id, which the tokens of the session contain as <c>sid</c>.</summary>
    /// <example>9b2e41d07c6f4a5d8e3b1f60a7c5d294</example>
    public required string Id { get; init; }

    /// <summary>The time of signing in.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The time of the last request, right to the hour.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime LastSeenAt { get; init; }

    /// <summary>The time at which the last token of the session expires.</summary>
    /// <example>2026-11-29T07:22:43.972Z</example>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>The User-Agent header when you signed in, at most 400 characters; empty if there was none.</summary>
    /// <example>Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0</example>
    public required string UserAgent { get; init; }

    /// <summary>The IP address that you signed in from.</summary>
    /// <example>203.0.113.7</example>
    public required string Address { get; init; }

    /// <summary>Whether this request belongs to the session.</summary>
    /// <example>true</example>
    public required bool Current { get; init; }
}
