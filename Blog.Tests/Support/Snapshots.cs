namespace Blog.Tests.Support;

/// <summary>Whether the tests overwrite what was reviewed before, such as SQL and OpenAPI documents.</summary>
internal static class Snapshots
{
    /// <summary>The environment variable that, set to 1, makes the tests overwrite the snapshots.</summary>
    public const string AcceptVariable = "BLOG_ACCEPT_SNAPSHOTS";

    public static bool AreAccepted { get; } = Environment.GetEnvironmentVariable(AcceptVariable) == "1";
}
