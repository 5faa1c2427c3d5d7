namespace Blog.Tests.Support;

/// <summary>Words that no other test uses.</summary>
public static class Unique
{
    /// <summary>A word of lower-case letters and digits, which stays the same in a slug.</summary>
    /// <returns>The word.</returns>
    public static string Word() => Guid.NewGuid().ToString("N")[..12];

    /// <summary>An email address.</summary>
    /// <returns>The address.</returns>
    public static string Email() => $"{Word()}@example.com";
}
