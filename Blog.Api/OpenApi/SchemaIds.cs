using Blog.Api.Contracts.Common;
using Blog.Api.RealWorld;

namespace Blog.Api.OpenApi;

/// <summary>How types are called in the document.</summary>
internal static class SchemaIds
{
    private const string Response = "Response";

    /// <summary>
    /// The name of a type: without <c>Response</c>, and <c>ArticleListingPage</c> for a page of them; a RealWorld one has
    /// the standard's, which a native one may have in the other document.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <returns>The name.</returns>
    public static string Of(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PageResponse<>))
        {
            return $"{Of(type.GetGenericArguments()[0])}Page";
        }

        if (RealWorldSurface.Owns(type))
        {
            return type.Name[RealWorldSurface.ContractPrefix.Length..];
        }

        return type.Name.EndsWith(Response, StringComparison.Ordinal) ? type.Name[..^Response.Length] : type.Name;
    }
}
