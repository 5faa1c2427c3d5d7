namespace Blog.Tests.Support;

/// <summary>Values that no other test uses.</summary>
public static class Unique
{
    /// <summary>Returns lower-case letters and digits, which are the same in a slug.</summary>
    public static string Word() => Guid.NewGuid().ToString("N")[..12];

    public static string Email() => $"{Word()}@example.com";
}
