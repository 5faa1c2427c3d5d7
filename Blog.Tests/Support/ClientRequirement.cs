namespace Blog.Tests.Support;

/// <summary>
/// Whether the tests with Node.js and with a browser must run. Otherwise they are ignored where these are not
/// installed.
/// </summary>
internal static class ClientRequirement
{
    /// <summary>The environment variable that is <c>1</c> where they must run.</summary>
    public const string Variable = "BLOG_TEST_REQUIRE_CLIENTS";

    private static readonly bool Required = Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>Ignores the test, or fails it where it must run.</summary>
    public static void ReportMissing(string reason)
    {
        if (Required)
        {
            Assert.Fail($"{reason} {Variable} is set, so it must be there.");
        }

        Assert.Ignore(reason);
    }
}
