using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>What a user wants to change in the profile; what is null, or not given, stays.</summary>
/// <param name="FullName">Another name.</param>
/// <param name="Email">Another address.</param>
/// <param name="Bio">Other words about the user.</param>
/// <param name="Social">Other handles, merged member by member; given as null it takes all away.</param>
/// <param name="Password">Another password.</param>
/// <param name="CurrentPassword">The password until now; needed with <paramref name="Password"/>.</param>
public sealed record ProfileChanges(
    string? FullName,
    string? Email,
    string? Bio,
    Optional<SocialChanges?> Social,
    string? Password,
    string? CurrentPassword);
