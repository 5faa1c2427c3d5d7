using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>What to change in a user's handles; what is not given stays.</summary>
/// <param name="Twitter">The handle on Twitter.</param>
/// <param name="Facebook">The handle on Facebook.</param>
/// <param name="Linkedin">The handle on LinkedIn.</param>
public sealed record SocialChanges(Optional<string?> Twitter, Optional<string?> Facebook, Optional<string?> Linkedin)
{
    /// <summary>The handles after the change.</summary>
    /// <param name="current">The handles before it.</param>
    /// <returns>The handles to keep.</returns>
    internal Social MergeInto(Social? current) => new(
        Twitter.Or(current?.Twitter), Facebook.Or(current?.Facebook), Linkedin.Or(current?.Linkedin));
}
