using System.ComponentModel.DataAnnotations;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>A list of tag names by the domain's limits, which count a name once whatever its case.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TagNamesAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not IEnumerable<string?> names || TagNames.GetError(names) is null;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is IEnumerable<string?> names && TagNames.GetError(names) is { } fault
            ? new ValidationResult(ErrorMessage ?? fault, [validationContext.MemberName!])
            : ValidationResult.Success;
}
