using Blog.Tests.Support;

namespace Blog.Tests.Browser;

/// <summary>The browser of the machine.</summary>
internal static class Chromium
{
    /// <summary>The environment variable with the executable of a browser that is not on the PATH.</summary>
    public const string Variable = "BLOG_TEST_CHROMIUM";

    /// <summary>The browser without windows comes first, because it takes less time.</summary>
    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The file to start, or null.</summary>
    public static string? Executable { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? file : ExecutableFinder.Find(Names);

    /// <summary>Says whether tests with a browser run, and why not.</summary>
    public static string Report { get; } = Executable is null
        ? $"Browser: no, neither Chromium nor Chrome is on the PATH or in {Variable}"
        : $"Browser: yes, {Executable}";
}
