namespace Blog.Api.Commands;

internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A setting is invalid or the database is not available.</summary>
    public const int Failure = 1;

    /// <summary>The arguments are invalid.</summary>
    public const int UsageError = 2;
}
