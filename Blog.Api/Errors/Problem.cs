namespace Blog.Api.Errors;

/// <summary>An error as problem details (RFC 9457), with a message for people.</summary>
public record Problem
{
    /// <summary>The problem type; always <c>about:blank</c>, as the status says it all.</summary>
    /// <example>about:blank</example>
    public required string Type { get; init; }

    /// <summary>The reason phrase of the status code.</summary>
    /// <example>Not Found</example>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    /// <example>404</example>
    public required int Status { get; init; }

    /// <summary>The same message as <c>error</c>, under its name in RFC 9457.</summary>
    /// <example>Article not found</example>
    public required string Detail { get; init; }

    /// <summary>The message to show to a person.</summary>
    /// <example>Article not found</example>
    public required string Error { get; init; }

    /// <summary>The trace ID of the request in the log.</summary>
    /// <example>0af7651916cd43dd8448eb211c80319c</example>
    public required string TraceId { get; init; }
}
