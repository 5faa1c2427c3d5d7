using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Changes to a user's social network handles. Unspecified handles stay unchanged.</summary>
public sealed record SocialChanges(Optional<string?> Twitter, Optional<string?> Facebook, Optional<string?> Linkedin)
{
    internal Social MergeInto(Social? current) => new(
        Twitter.GetValueOr(current?.Twitter),
        Facebook.GetValueOr(current?.Facebook),
        Linkedin.GetValueOr(current?.Linkedin));
}
