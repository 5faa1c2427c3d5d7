using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>What a user wants to change in the profile; what is null, or not given, stays.</summary>
public sealed record ProfileChanges
{
    /// <summary>Another name.</summary>
    public string? FullName { get; init; }

    /// <summary>Another name to be addressed by.</summary>
    public string? Username { get; init; }

    /// <summary>Another address.</summary>
    public string? Email { get; init; }

    /// <summary>Other words about the user.</summary>
    public string? Bio { get; init; }

    /// <summary>Another picture; given as null it takes the picture away.</summary>
    public Optional<string?> Image { get; init; }

    /// <summary>Other handles, merged member by member; given as null it takes all away.</summary>
    public Optional<SocialChanges?> Social { get; init; }

    /// <summary>Another password.</summary>
    public PasswordChange? Password { get; init; }
}
