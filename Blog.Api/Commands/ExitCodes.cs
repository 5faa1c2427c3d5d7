namespace Blog.Api.Commands;

internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>
    /// A setting is invalid, the database is not available, or a user does not exist or must not be changed like that.
    /// </summary>
    public const int Failure = 1;

    /// <summary>The arguments are invalid.</summary>
    public const int UsageError = 2;
}
