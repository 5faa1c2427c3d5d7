using System.Runtime.CompilerServices;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi.Changes;

/// <summary>An OpenAPI document in the repository, which clients can be generated from.</summary>
/// <param name="name">The name of the document.</param>
internal sealed class OpenApiSnapshot(string name)
{
    /// <summary>The environment variable with the accepted breaking changes, separated by semicolons.</summary>
    public const string AcceptBreakingVariable = "BLOG_ACCEPT_BREAKING_CHANGES";

    public static IReadOnlyList<string> AcceptedBreakingChanges { get; } =
    [
        .. (Environment.GetEnvironmentVariable(AcceptBreakingVariable) ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    public string FileName => $"Blog.Api/OpenApi/{name}.json";

    private string FilePath => Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../..", FileName);

    /// <summary>Returns why a document cannot replace the kept one, or null if it can.</summary>
    /// <param name="differences">The lines that differ.</param>
    /// <param name="breakingChanges">The names of the breaking changes that have not been accepted by name.</param>
    /// <param name="isAccepted">Whether all other changes are accepted.</param>
    public static string? Compare(
        IReadOnlyList<string> differences, IReadOnlyList<string> breakingChanges, bool isAccepted)
    {
        if (breakingChanges.Count > 0)
        {
            var names = string.Join(';', AcceptedBreakingChanges.Concat(breakingChanges));
            return $"""
                These changes break clients:
                {string.Join('\n', breakingChanges)}

                To accept them, run the tests with
                {Snapshots.AcceptVariable}=1 {AcceptBreakingVariable}="{names}"

                {string.Join('\n', differences)}
                """;
        }

        return isAccepted || differences.Count == 0
            ? null
            : $"""
                The served document differs. To accept it, run the tests with {Snapshots.AcceptVariable}=1 and commit.

                {string.Join('\n', differences)}
                """;
    }

    public JsonElement Read() => JsonElement.Parse(ReadText());

    /// <summary>Returns the differences from a document as lines.</summary>
    public IReadOnlyList<string> FindDifferences(string served)
    {
        var differences = JsonDifferences.Find(Read(), JsonElement.Parse(served));
        return differences.Count > 0 || ReadText() == Format(served)
            ? differences
            : ["~ Only the order or the format differs."];
    }

    public void Write(string text) => File.WriteAllText(FilePath, Format(text));

    private static string Format(string text) => text.TrimEnd() + "\n";

    private string ReadText() => File.Exists(FilePath) ? File.ReadAllText(FilePath).ReplaceLineEndings("\n") : "{}";

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
