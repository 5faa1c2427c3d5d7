namespace Blog.Api.Contracts.Exports;

/// <summary>Your request with an Idempotency-Key, and the response that is kept for 24 hours.</summary>
public sealed record ExportedRequestResponse
{
    /// <summary>The method and the path of the request.</summary>
    /// <example>POST /article</example>
    public required string Operation { get; init; }

    /// <summary>The key of the request.</summary>
    /// <example>7f3a1c52-0d6e-4b8f-9a1e-2c5d8e4f6b70</example>
    public required string Key { get; init; }

    /// <summary>The time of the response.</summary>
    /// <example>2026-11-22T07:22:43.972Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The status code of the response.</summary>
    /// <example>201</example>
    public required int Status { get; init; }

    /// <summary>The URL of what was created, or of the list that has it; null if there is none.</summary>
    /// <example>https://blog.example/article/how-to-feed-a-horse</example>
    public required string? Location { get; init; }

    /// <summary>The body of the response as it was sent.</summary>
    /// <example>{"id":7,"text":"Great!"}</example>
    public required string Body { get; init; }
}
