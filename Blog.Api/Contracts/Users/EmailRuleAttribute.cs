using System.ComponentModel.DataAnnotations;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>A text that is a valid email address by the domain's rule.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmailRuleAttribute : DataTypeAttribute
{
    public EmailRuleAttribute()
        : base(DataType.EmailAddress) => ErrorMessage = EmailAddress.InvalidMessage;

    public override bool IsValid(object? value) => value is not string { Length: > 0 } email || EmailAddress.IsValid(email);
}
