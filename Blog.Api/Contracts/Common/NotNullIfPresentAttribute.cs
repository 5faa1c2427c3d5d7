using System.ComponentModel.DataAnnotations;

namespace Blog.Api.Contracts.Common;

/// <summary>Requires that a property of a <see cref="PartialRequest"/> is absent or not null.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotNullIfPresentAttribute()
    : ValidationAttribute("The {0} field may be left out, but not be null.")
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null
        && validationContext is { ObjectInstance: PartialRequest request, MemberName: { } property }
        && request.IsPresent(property)
            ? new ValidationResult(FormatErrorMessage(validationContext.DisplayName), [property])
            : ValidationResult.Success;
}
