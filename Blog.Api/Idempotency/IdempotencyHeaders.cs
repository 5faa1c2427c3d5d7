namespace Blog.Api.Idempotency;

/// <summary>The headers of requests that may be sent again.</summary>
internal static class IdempotencyHeaders
{
    /// <summary>The key that the client gives to a request.</summary>
    public const string Key = "Idempotency-Key";

    /// <summary>Marks the response to an earlier request.</summary>
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>The value of <see cref="Replayed"/>.</summary>
    public const string True = "true";
}
