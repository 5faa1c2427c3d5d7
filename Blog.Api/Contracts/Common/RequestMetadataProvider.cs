using System.Text.Json;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Blog.Api.Contracts.Common;

/// <summary>
/// Sets the JSON name of every property as its name in error messages, validates that every text can be stored, and
/// keeps blank texts of the path.
/// </summary>
internal sealed class RequestMetadataProvider : IDisplayMetadataProvider, IValidationMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, Name: { } name })
        {
            context.DisplayMetadata.DisplayName = () => JsonNamingPolicy.CamelCase.ConvertName(name);
        }

        // Nothing has a blank slug or username, so one is not found. By default it would be null, and invalid.
        if (IsPathText(context))
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (context.Key.MetadataKind == ModelMetadataKind.Property && context.Key.ModelType == typeof(string))
        {
            context.ValidationMetadata.ValidatorMetadata.Add(new ValidationRuleAttribute<StorableText>());
        }
    }

    // Parameters without an attribute are bound from the path.
    private static bool IsPathText(DisplayMetadataProviderContext context) =>
        context.Key is { MetadataKind: ModelMetadataKind.Parameter } key
        && key.ModelType == typeof(string)
        && !context.Attributes.OfType<IBindingSourceMetadata>().Any();
}
