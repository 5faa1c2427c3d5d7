using System.ComponentModel.DataAnnotations;

namespace Blog.Api.Contracts.Common;

/// <summary>A member of a <see cref="PatchRequest"/> that may be absent, but not null.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotNullIfPresentAttribute() : ValidationAttribute("The {0} field may be left out, but not be null.")
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null
        && validationContext is { ObjectInstance: PatchRequest request, MemberName: { } member }
        && request.IsPresent(member)
            ? new ValidationResult(FormatErrorMessage(validationContext.DisplayName), [member])
            : ValidationResult.Success;
}
