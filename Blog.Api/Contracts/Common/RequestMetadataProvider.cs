using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Blog.Api.Contracts.Common;

/// <summary>Says once, for every member of every request, how it is called in messages and that its text must be storable.</summary>
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
            context.ValidationMetadata.ValidatorMetadata.Add(new StorableTextAttribute());
        }
    }
}
