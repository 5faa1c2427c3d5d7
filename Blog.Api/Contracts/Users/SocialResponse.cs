namespace Blog.Api.Contracts.Users;

/// <summary>The handles of a user on social networks.</summary>
public sealed record SocialResponse
{
    /// <summary>The handle on Twitter.</summary>
    /// <example>@foobar</example>
    public required string? Twitter { get; init; }

    /// <summary>The handle on Facebook.</summary>
    /// <example>foo.bar</example>
    public required string? Facebook { get; init; }

    /// <summary>The handle on LinkedIn.</summary>
    /// <example>foobar</example>
    public required string? Linkedin { get; init; }
}
