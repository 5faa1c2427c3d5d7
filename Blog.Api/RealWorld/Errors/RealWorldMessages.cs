using System.ComponentModel.DataAnnotations;
using Blog.Api.Contracts.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Blog.Api.RealWorld.Errors;

/// <summary>Lets binding and validation speak the standard's words about every member of this surface's requests.</summary>
internal sealed class RealWorldMessages : IBindingMetadataProvider, IValidationMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (IsMember(context.Key))
        {
            var messages = new DefaultModelBindingMessageProvider();
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => RealWorldWords.Invalid);
            messages.SetValueIsInvalidAccessor(_ => RealWorldWords.Invalid);
            messages.SetValueMustNotBeNullAccessor(_ => RealWorldWords.Invalid);
            messages.SetValueMustBeANumberAccessor(_ => RealWorldWords.Invalid);
            context.BindingMetadata.ModelBindingMessageProvider = messages;
        }
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (IsMember(context.Key))
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                attribute.ErrorMessage = WordsOf(attribute);
            }
        }
    }

    private static bool IsMember(ModelMetadataIdentity key) =>
        key is { MetadataKind: ModelMetadataKind.Property, ContainerType: { } container } && RealWorldSurface.Owns(container);

    private static string WordsOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute or NotNullIfPresentAttribute or MinLengthAttribute { Length: 1 } or DeniedValuesAttribute { Values: [""] } =>
            RealWorldWords.Blank,
        MinLengthAttribute => RealWorldWords.TooShort,
        MaxLengthAttribute => RealWorldWords.TooLong,
        RangeAttribute => RealWorldWords.OutOfRange,
        _ => RealWorldWords.Invalid,
    };
}
