using System.Text.Json;

namespace Blog.Api.Errors;

/// <summary>The names of members as they stand in JSON.</summary>
internal static class JsonNames
{
    /// <summary>The name of a member, or of the member at the end of a path of them, as it stands in JSON.</summary>
    /// <param name="member">The member's name, or a path such as <c>Social.Twitter</c> or <c>$.tags[0]</c>.</param>
    /// <returns>The name in camel case.</returns>
    public static string Of(string member)
    {
        var path = member.StartsWith('$') ? member[1..].TrimStart('.') : member;
        return string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
    }
}
