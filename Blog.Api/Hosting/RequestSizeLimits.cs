namespace Blog.Api.Hosting;

/// <summary>
/// The maximum sizes of request bodies in bytes. They leave room for JSON that escapes each character of a text with
/// six (<c>\u00e9</c>).
/// </summary>
internal static class RequestSizeLimits
{
    /// <summary>The limit of the server: an article has up to 100,000 characters.</summary>
    public const int Default = 1024 * 1024;

    /// <summary>How much of a body the server receives before the program asks for it.</summary>
    public const int ReceivedAhead = 64 * 1024;

    /// <summary>
    /// The limit of operations with a user, whose fields have up to 2,100 characters, beside a URL of up to 2,000 that
    /// needs no escapes.
    /// </summary>
    public const int User = 16 * 1024;

    /// <summary>The limit of a comment, which has up to 5,000 characters.</summary>
    public const int Comment = 32 * 1024;
}
