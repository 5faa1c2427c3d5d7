using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blog.Api.Contracts.Common;

/// <summary>Takes the white space off both ends of every string that comes in, so that no field has to.</summary>
internal sealed class TrimmingStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()!.Trim() : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
