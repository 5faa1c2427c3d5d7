using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Blog.Api.RealWorld.Errors;

/// <summary>Gives RealWorld requests the validation messages of the RealWorld specification.</summary>
internal sealed class ValidationMessageProvider : IBindingMetadataProvider, IValidationMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (IsRequestProperty(context.Key))
        {
            var messages = new DefaultModelBindingMessageProvider();
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => ErrorMessages.Invalid);
            messages.SetValueIsInvalidAccessor(_ => ErrorMessages.Invalid);
            messages.SetValueMustNotBeNullAccessor(_ => ErrorMessages.Invalid);
            messages.SetValueMustBeANumberAccessor(_ => ErrorMessages.Invalid);
            context.BindingMetadata.ModelBindingMessageProvider = messages;
        }
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (IsRequestProperty(context.Key))
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                attribute.ErrorMessage = GetMessage(attribute);
            }
        }
    }

    private static bool IsRequestProperty(ModelMetadataIdentity key) =>
        key is { MetadataKind: ModelMetadataKind.Property, ContainerType: { } container }
        && RealWorldApi.Contains(container);

    private static string GetMessage(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute or NotNullIfPresentAttribute or MinLengthAttribute { Length: 1 }
            or DeniedValuesAttribute { Values: [""] } => ErrorMessages.Blank,
        MinLengthAttribute => ErrorMessages.TooShort,
        MaxLengthAttribute => ErrorMessages.TooLong,
        RangeAttribute => ErrorMessages.OutOfRange,
        ValidationRuleAttribute<Username> => Username.Rule,
        _ => ErrorMessages.Invalid,
    };
}
