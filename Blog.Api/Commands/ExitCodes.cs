namespace Blog.Api.Commands;

/// <summary>What the program says with its exit code.</summary>
internal static class ExitCodes
{
    /// <summary>It did what it was called for.</summary>
    public const int Success = 0;

    /// <summary>A setting, or a database that cannot be reached, keeps it from doing so.</summary>
    public const int Failure = 1;

    /// <summary>It does not know what it was called for.</summary>
    public const int WrongUsage = 2;
}
