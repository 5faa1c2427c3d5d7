using System.ComponentModel.DataAnnotations;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>A text that can be a username by the domain's rule; its length is told by another attribute.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UsernameRuleAttribute() : ValidationAttribute(Username.InvalidMessage)
{
    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 and <= Username.MaxLength } username || Username.IsValid(username);
}
