using System.Text.Json;
using Blog.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Blog.Api.Contracts.Common;

/// <summary>
/// Sets the JSON name of every property as its name in error messages, and validates that every text can be stored.
/// </summary>
internal sealed class RequestMetadataProvider : IDisplayMetadataProvider, IValidationMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, Name: { } name })
        {
            context.DisplayMetadata.DisplayName = () => JsonNamingPolicy.CamelCase.ConvertName(name);
        }
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (context.Key.MetadataKind == ModelMetadataKind.Property && context.Key.ModelType == typeof(string))
        {
            context.ValidationMetadata.ValidatorMetadata.Add(new ValidationRuleAttribute<StorableText>());
        }
    }
}
