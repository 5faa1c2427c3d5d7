using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Ends the description of an operation with what it does with a token.</summary>
internal sealed class OperationDescriptionFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var tokenUse = context.GetTokenUse() switch
        {
            TokenUse.Required => "Requires a token.",
            TokenUse.Optional => "A token is optional. With one, `favorited` and `following` are about you.",
            TokenUse.None or _ => "Needs no token.",
        };
        operation.Description = string.IsNullOrWhiteSpace(operation.Description)
            ? tokenUse
            : $"{operation.Description.Trim()} {tokenUse}";
    }
}
