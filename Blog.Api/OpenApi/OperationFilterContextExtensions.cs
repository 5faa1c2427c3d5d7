using System.Reflection;
using Blog.Api.Authentication;
using Blog.Api.Contracts.Exports;
using Blog.Api.Errors;
using Blog.Api.Feeds;
using Blog.Api.Idempotency;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>What the metadata of an action says about its operation.</summary>
internal static class OperationFilterContextExtensions
{
    public static TokenUse GetTokenUse(this OperationFilterContext context)
    {
        if (context.GetMetadata<IAuthorizeData>().Any())
        {
            return TokenUse.Required;
        }

        return context.GetMetadata<OptionalTokenAttribute>().Any() ? TokenUse.Optional : TokenUse.None;
    }

    public static IEnumerable<T> GetMetadata<T>(this OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<T>();

    public static bool IsGet(this OperationFilterContext context) =>
        HttpMethods.IsGet(context.ApiDescription.HttpMethod ?? "");

    /// <summary>Whether the response has an entity tag, which a client can ask with.</summary>
    public static bool IsConditional(this OperationFilterContext context) =>
        context.IsGet() && !context.ReturnsExport();

    /// <summary>Whether the response is a file that is sent while it is read.</summary>
    public static bool ReturnsExport(this OperationFilterContext context) =>
        context.MethodInfo.ReturnType == typeof(ExportResult);

    /// <summary>Whether the response has the time of the last change of its content.</summary>
    public static bool ReturnsDatedFile(this OperationFilterContext context) =>
        context.MethodInfo.ReturnType == typeof(Task<XmlFileResult>);

    /// <summary>Whether a former slug in the path leads to the same operation with the current one.</summary>
    public static bool RedirectsFormerSlugs(this OperationFilterContext context) =>
        context.ApiDescription.GroupName is null
        && context.ApiDescription.ParameterDescriptions.Any(
            parameter => parameter.Name == MovedResult.SlugName && parameter.Source == BindingSource.Path);

    /// <summary>Whether the operation takes an <c>Idempotency-Key</c>.</summary>
    public static bool IsIdempotent(this OperationFilterContext context) =>
        context.GetMetadata<IdempotentAttribute>().Any();

    /// <summary>Gets the errors that the action declares, and then those of its attributes.</summary>
    public static IEnumerable<ProducesErrorAttribute> GetDeclaredErrors(this OperationFilterContext context) =>
        context.MethodInfo.GetCustomAttributes<ProducesErrorAttribute>()
            .Concat(context.IsIdempotent() ? IdempotentAttribute.Errors : []);

    /// <summary>Gets the path that the routes of errors are compared with.</summary>
    public static PathString GetPath(this OperationFilterContext context) => $"/{context.ApiDescription.RelativePath}";
}
