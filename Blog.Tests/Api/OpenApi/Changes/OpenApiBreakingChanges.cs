using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi.Changes;

/// <summary>
/// Finds the changes of an OpenAPI document that break a client: what it reads is taken away, or what it sends is
/// refused.
/// </summary>
internal static class OpenApiBreakingChanges
{
    /// <returns>The names of the changes, such as <c>GET /tag: status 400 removed</c>.</returns>
    public static IReadOnlyList<string> Find(JsonElement before, JsonElement after)
    {
        if (!before.TryGetProperty("paths", out _))
        {
            return [];
        }

        var (old, current) = (new OpenApiDocument(before), new OpenApiDocument(after));
        var schemas = new SchemaBreakingChanges(old, current);
        return
        [
            .. old.Operations.SelectMany(operation =>
                current.Operations.FirstOrDefault(other => other.Name == operation.Name) is { } other
                    ? FindInOperation(schemas, operation, other)
                    : [$"{operation.Name}: removed"])
                .Distinct(),
        ];
    }

    private static IEnumerable<string> FindInOperation(
        SchemaBreakingChanges schemas, OpenApiOperation before, OpenApiOperation after) =>
    [
        .. after.NeedsToken && !before.NeedsToken ? [$"{before.Name}: token required"] : Array.Empty<string>(),
        .. FindInParameters(schemas, before, after),
        .. FindInBody(schemas, before, after),
        .. FindInResponses(schemas, before, after),
    ];

    private static IEnumerable<string> FindInParameters(
        SchemaBreakingChanges schemas, OpenApiOperation before, OpenApiOperation after)
    {
        foreach (var parameter in before.Parameters)
        {
            var name = $"{before.Name}: parameter {NameOf(parameter)}";
            if (after.Parameters.FirstOrDefault(other => IsSame(parameter, other)) is not
                { ValueKind: JsonValueKind.Object } other)
            {
                yield return $"{name} removed";
                continue;
            }

            foreach (var change in schemas.Find(
                name, parameter.GetProperty("schema"), other.GetProperty("schema"), isRequest: true))
            {
                yield return change;
            }
        }

        foreach (var parameter in after.Parameters.Where(IsRequired))
        {
            if (!before.Parameters.Any(other => IsSame(parameter, other) && IsRequired(other)))
            {
                yield return $"{before.Name}: parameter {NameOf(parameter)} required";
            }
        }
    }

    private static IEnumerable<string> FindInBody(
        SchemaBreakingChanges schemas, OpenApiOperation before, OpenApiOperation after)
    {
        var name = $"{before.Name}: body";
        return (before.Body, after.Body) switch
        {
            ({ } old, { } current) => IsRequired(current) && !IsRequired(old)
                ? FindInContent(schemas, name, old, current, isRequest: true).Append($"{name} required")
                : FindInContent(schemas, name, old, current, isRequest: true),
            ({ }, null) => [$"{name} removed"],
            (null, { } added) when IsRequired(added) => [$"{name} required"],
            _ => [],
        };
    }

    private static IEnumerable<string> FindInResponses(
        SchemaBreakingChanges schemas, OpenApiOperation before, OpenApiOperation after) =>
        before.Responses.SelectMany(response => after.Responses.TryGetValue(response.Key, out var other)
            ? FindInContent(schemas, $"{before.Name}: status {response.Key}", response.Value, other, isRequest: false)
            : [$"{before.Name}: status {response.Key} removed"]);

    private static IEnumerable<string> FindInContent(
        SchemaBreakingChanges schemas, string name, JsonElement before, JsonElement after, bool isRequest)
    {
        if (!before.TryGetProperty("content", out var oldTypes))
        {
            return [];
        }

        return oldTypes.EnumerateObject().SelectMany(type =>
            after.TryGetProperty("content", out var types) && types.TryGetProperty(type.Name, out var other)
                ? schemas.Find(name, type.Value.GetProperty("schema"), other.GetProperty("schema"), isRequest)
                : [$"{name} {type.Name} removed"]);
    }

    private static string NameOf(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static bool IsSame(JsonElement parameter, JsonElement other) =>
        NameOf(parameter) == NameOf(other)
        && parameter.GetProperty("in").GetString() == other.GetProperty("in").GetString();

    private static bool IsRequired(JsonElement element) =>
        element.TryGetProperty("required", out var required) && required.GetBoolean();
}
