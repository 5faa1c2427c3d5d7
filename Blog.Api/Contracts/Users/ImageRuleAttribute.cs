using System.ComponentModel.DataAnnotations;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

/// <summary>A text that is the address of a picture by the domain's rule; its length is told by another attribute.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ImageRuleAttribute : DataTypeAttribute
{
    public ImageRuleAttribute()
        : base(DataType.ImageUrl) => ErrorMessage = ImageUrl.InvalidMessage;

    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 and <= ImageUrl.MaxLength } image || ImageUrl.IsValid(image);
}
