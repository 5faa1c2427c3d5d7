using Blog.Api.Contracts.Common;

namespace Blog.Api.OpenApi;

internal static class SchemaIdSelector
{
    private const string ResponseSuffix = "Response";

    /// <summary>Gets the name of a type without <c>Response</c>; a page of <c>T</c> is a <c>TPage</c>.</summary>
    public static string GetSchemaId(Type type)
    {
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(PageResponse<>)
                || type.GetGenericTypeDefinition() == typeof(OffsetPageResponse<>)))
        {
            return $"{GetSchemaId(type.GetGenericArguments()[0])}Page";
        }

        return type.Name.EndsWith(ResponseSuffix, StringComparison.Ordinal)
            ? type.Name[..^ResponseSuffix.Length]
            : type.Name;
    }
}
