using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Blog.Api.Contracts.Common;

/// <summary>
/// Writes times as ISO 8601 in UTC with milliseconds, such as <c>2026-11-22T07:22:43.972Z</c>. A time without a zone is
/// taken as UTC.
/// </summary>
internal sealed class UtcDateTimeJsonConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTime() is { Kind: DateTimeKind.Unspecified } unspecified
            ? DateTime.SpecifyKind(unspecified, DateTimeKind.Utc)
            : reader.GetDateTime().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
