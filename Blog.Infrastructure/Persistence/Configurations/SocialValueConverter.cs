using System.Text.Json;
using System.Text.Json.Serialization;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Blog.Infrastructure.Persistence.Configurations;

/// <summary>
/// Stores the handles as JSON in one column: <c>{"Twitter":"@foo","Facebook":null,"Linkedin":null}</c>.
/// </summary>
internal sealed partial class SocialValueConverter()
    : ValueConverter<Social, string>(social => Write(social), json => Read(json))
{
    private static string Write(Social social) => JsonSerializer.Serialize(
        new Handles(social.Twitter, social.Facebook, social.Linkedin), HandlesJson.Default.Handles);

    private static Social Read(string json)
    {
        var handles = JsonSerializer.Deserialize(json, HandlesJson.Default.Handles)!;
        return new Social(handles.Twitter, handles.Facebook, handles.Linkedin);
    }

    private sealed record Handles(string? Twitter, string? Facebook, string? Linkedin);

    [JsonSerializable(typeof(Handles))]
    private sealed partial class HandlesJson : JsonSerializerContext;
}
