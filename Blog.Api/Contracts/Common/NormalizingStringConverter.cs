using System.Text.Json;
using System.Text.Json.Serialization;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Common;

/// <summary>Trims a string and converts it to Unicode form C, so that limits apply to the stored length.</summary>
internal sealed class NormalizingStringConverter : JsonConverter<string>
{
    private static readonly TrimmingStringConverter Trimming = new();

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Trimming.Read(ref reader, typeToConvert, options) is { } text ? UnicodeNormalization.ToFormC(text) : null;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
