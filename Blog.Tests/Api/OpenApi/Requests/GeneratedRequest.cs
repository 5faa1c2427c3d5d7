using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi.Requests;

/// <summary>A request that is generated from an OpenAPI document.</summary>
/// <param name="Body">The text of the body, or null for none.</param>
public sealed record GeneratedRequest(string Method, string Path, string? Body, string ContentType)
{
    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    public async Task<Answer> SendAsync(Visitor visitor)
    {
        using var content = Body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        content?.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        foreach (var (name, value) in Headers.Where(IsOfContent))
        {
            content?.Headers.TryAddWithoutValidation(name, value);
        }

        return await visitor.SendAsync(
            new HttpMethod(Method), Path, content, [.. Headers.Where(header => !IsOfContent(header))]);
    }

    public override string ToString()
    {
        var headers = string.Concat(Headers.Select(header => $" [{header.Name}: {header.Value}]"));
        var body = Body is { Length: > 300 } ? Body[..300] : Body;
        return $"{Method} {Path}{headers} [{ContentType}] {body}";
    }

    private static bool IsOfContent((string Name, string Value) header) =>
        header.Name.StartsWith("Content-", StringComparison.Ordinal);
}
