using System.Text.Json;

namespace Blog.Api.Errors;

internal static class JsonFieldName
{
    /// <summary>Converts a member path, such as <c>Social.Twitter</c> or <c>$.tags[0]</c>, to camel case.</summary>
    public static string FromMemberPath(string memberPath)
    {
        var path = memberPath.StartsWith('$') ? memberPath[1..].TrimStart('.') : memberPath;
        return string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
    }
}
