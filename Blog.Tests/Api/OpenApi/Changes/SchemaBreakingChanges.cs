using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi.Changes;

/// <summary>
/// Finds the changes of schemas that break a client. A change of a schema that operations refer to has the name of that
/// schema, so that it is accepted once.
/// </summary>
internal sealed class SchemaBreakingChanges(OpenApiDocument before, OpenApiDocument after)
{
    private readonly HashSet<(string Old, string Current, bool IsRequest)> visited = [];

    /// <param name="path">Where the schema stands.</param>
    /// <param name="old">The schema of the earlier document.</param>
    /// <param name="current">The schema of the later document.</param>
    /// <param name="isRequest">Whether the client sends the value.</param>
    public IEnumerable<string> Find(string path, JsonElement old, JsonElement current, bool isRequest)
    {
        var (oldTypes, currentTypes) = (DescribeTypes(before, old), DescribeTypes(after, current));
        if (oldTypes != currentTypes)
        {
            return [$"{path} type changed from {oldTypes} to {currentTypes}"];
        }

        // A schema may refer to itself.
        var (oldName, currentName) = (OpenApiDocument.FindReference(old), OpenApiDocument.FindReference(current));
        return oldName is not null && currentName is not null && !visited.Add((oldName, currentName, isRequest))
            ? []
            : FindInside(oldName ?? path, before.Resolve(old), after.Resolve(current), isRequest);
    }

    private IEnumerable<string> FindInside(string path, JsonElement old, JsonElement current, bool isRequest)
    {
        var separator = path.Contains(' ') ? " " : ".";
        foreach (var value in Texts(old, "enum").Except(Texts(current, "enum")))
        {
            yield return $"{path} value {value} removed";
        }

        foreach (var member in Members(old))
        {
            if (!Members(current).TryGetValue(member.Key, out var other))
            {
                yield return $"{path}{separator}{member.Key} removed";
                continue;
            }

            foreach (var change in Find($"{path}{separator}{member.Key}", member.Value, other, isRequest))
            {
                yield return change;
            }
        }

        var (isNot, isNow) = isRequest ? (old, current) : (current, old);
        foreach (var name in Texts(isNow, "required").Except(Texts(isNot, "required"))
            .Where(name => isRequest || Members(current).ContainsKey(name)))
        {
            yield return $"{path}{separator}{name} {(isRequest ? "required" : "optional")}";
        }

        foreach (var keyword in new[] { "items", "additionalProperties" })
        {
            if (old.TryGetProperty(keyword, out var inner) && inner.ValueKind == JsonValueKind.Object
                && current.TryGetProperty(keyword, out var currentInner)
                && currentInner.ValueKind == JsonValueKind.Object)
            {
                foreach (var change in Find($"{path}[]", inner, currentInner, isRequest))
                {
                    yield return change;
                }
            }
        }
    }

    private static string DescribeTypes(OpenApiDocument document, JsonElement schema)
    {
        var resolved = document.Resolve(schema);
        var type = OpenApiDocument.TypeOf(resolved) ?? "any";
        return OpenApiDocument.IsNullable(schema) || OpenApiDocument.IsNullable(resolved) ? $"{type} or null" : type;
    }

    private static Dictionary<string, JsonElement> Members(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToDictionary(member => member.Name, member => member.Value)
            : [];

    private static IReadOnlyList<string> Texts(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var values) ? values.Texts() : [];
}
