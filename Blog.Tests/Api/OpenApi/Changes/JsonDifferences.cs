using System.Text.Encodings.Web;
using System.Text.Json;

namespace Blog.Tests.Api.OpenApi.Changes;

/// <summary>
/// Shows the differences of two JSON values as lines: a path and what it has lost or gained. The order of members and
/// items is no difference.
/// </summary>
internal static class JsonDifferences
{
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The lines, those that were removed with <c>-</c> and those that were added with <c>+</c>.</returns>
    public static IReadOnlyList<string> Find(JsonElement before, JsonElement after)
    {
        var (removed, added) = (Flatten("", before).ToList(), Flatten("", after).ToList());
        var (old, current) = (removed.ToHashSet(), added.ToHashSet());
        return
        [
            .. removed.Where(line => !current.Contains(line)).Select(line => (Sign: '-', Line: line))
                .Concat(added.Where(line => !old.Contains(line)).Select(line => (Sign: '+', Line: line)))
                .OrderBy(difference => difference.Line.Path, StringComparer.Ordinal)
                .Select(difference => $"{difference.Sign} {difference.Line.Path}: {difference.Line.Value}"),
        ];
    }

    private static IEnumerable<(string Path, string Value)> Flatten(string path, JsonElement value)
    {
        var members = value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().SelectMany(
                member => Flatten(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value))
            : [];
        var items = value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().SelectMany(item => Flatten($"{path}[{NameOf(item)}]", item))
            : [];
        return members.Concat(items).DefaultIfEmpty((path, JsonSerializer.Serialize(value, Readable)));
    }

    // Without their position in the array, so that what is added in the middle is one difference.
    private static string? NameOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name) ? name.ToString() : null;
}
