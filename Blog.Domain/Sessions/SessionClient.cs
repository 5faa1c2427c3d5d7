using System.Text;

namespace Blog.Domain.Sessions;

/// <summary>The client that a session is begun from.</summary>
public sealed record SessionClient
{
    /// <summary>Creates the description of a client.</summary>
    /// <param name="userAgent">The name that the client gave itself, or null. It is cut off if it is too long.</param>
    /// <param name="address">The IP address, or null.</param>
    public SessionClient(string? userAgent, string? address)
    {
        UserAgent = Truncate(ToStorable((userAgent ?? "").Trim()), Session.UserAgentMaxLength);
        Address = Truncate(address ?? "", Session.AddressMaxLength);
    }

    /// <summary>
    /// The name that the client gave itself, at most <see cref="Session.UserAgentMaxLength"/> characters.
    /// </summary>
    public string UserAgent { get; }

    /// <summary>The IP address.</summary>
    public string Address { get; }

    // A header may contain what a request body may not.
    private static string ToStorable(string text)
    {
        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value != 0))
        {
            storable.Append(rune.ToString());
        }

        return storable.ToString();
    }

    private static string Truncate(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];
    }
}
