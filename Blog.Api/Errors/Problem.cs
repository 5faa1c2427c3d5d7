namespace Blog.Api.Errors;

/// <summary>The one shape of every error: a problem (RFC 9457) with a sentence for people.</summary>
public record Problem
{
    /// <summary>What kind of problem it is: none of its own, the status says it all.</summary>
    /// <example>about:blank</example>
    public required string Type { get; init; }

    /// <summary>The status in words.</summary>
    /// <example>Not Found</example>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    /// <example>404</example>
    public required int Status { get; init; }

    /// <summary>The same as <c>error</c>, where RFC 9457 has it.</summary>
    /// <example>Article not found</example>
    public required string Detail { get; init; }

    /// <summary>What went wrong, as a sentence for a person.</summary>
    /// <example>Article not found</example>
    public required string Error { get; init; }

    /// <summary>Under which the request, and a fault of the server, is found in the log.</summary>
    /// <example>0af7651916cd43dd8448eb211c80319c</example>
    public required string TraceId { get; init; }
}
