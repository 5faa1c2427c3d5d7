namespace Blog.Domain.Idempotency;

/// <summary>The name that a client gives to a request, so that it can send the request again.</summary>
public sealed record IdempotencyKey
{
    /// <summary>The maximum length.</summary>
    public const int MaxLength = 255;

    /// <summary>The characters of a key: visible ASCII.</summary>
    public const string Pattern = "^[!-~]+$";

    /// <summary>The error message for what is not a key.</summary>
    public const string Rule = "Idempotency-Key must be one value of 1 to 255 visible ASCII characters";

    private IdempotencyKey(string value) => Value = value;

    /// <summary>The key.</summary>
    public string Value { get; }

    /// <summary>Parses what a client has sent as its keys.</summary>
    /// <returns>The key, or null unless there is exactly one and it is valid.</returns>
    public static IdempotencyKey? Parse(IReadOnlyCollection<string?> values) =>
        values is { Count: 1 } && values.Single() is { Length: > 0 and <= MaxLength } value && value.All(IsVisible)
            ? new IdempotencyKey(value)
            : null;

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsVisible(char character) => character is >= '!' and <= '~';
}
