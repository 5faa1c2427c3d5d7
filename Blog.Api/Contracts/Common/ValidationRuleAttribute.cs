using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Common;

/// <summary>Validates a property by a rule, usually of the domain.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidationRuleAttribute<TRule> : ValidationAttribute
    where TRule : IValidationRule
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (TRule.GetError(value) is not { } error)
        {
            return ValidationResult.Success;
        }

        var message = string.Format(CultureInfo.CurrentCulture, ErrorMessage ?? error, validationContext.DisplayName);
        return new ValidationResult(message, [validationContext.MemberName!]);
    }
}
