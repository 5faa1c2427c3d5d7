using System.Runtime.CompilerServices;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>The SQL that somebody has read and found good, in files beside the tests.</summary>
internal static class SqlSnapshots
{
    /// <summary>Set to 1, it makes the tests keep what they find in the place of what there was.</summary>
    public const string AcceptVariable = "BLOG_ACCEPT_SNAPSHOTS";

    private const string Extension = ".sql";

    private static readonly bool Accepts = Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Snapshots");

    /// <summary>The names of those that are kept.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder).Select(file => Path.GetFileName(file).Replace(Extension, ""));

    /// <summary>Compares a text with the one that is kept.</summary>
    /// <param name="name">The name of the snapshot.</param>
    /// <param name="text">The text.</param>
    public static void Compare(string name, string text)
    {
        var file = Path.Combine(Folder, name + Extension);
        var kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (kept == text)
        {
            return;
        }

        if (Accepts)
        {
            File.WriteAllText(file, text);
            return;
        }

        Assert.Fail(
            $"""
            The SQL is not the one that was reviewed. Where it is as good, accept it: set {AcceptVariable}=1, run the tests again, and commit.

            == {name}{Extension}
            {kept}
            == now
            {text}
            """);
    }

    /// <summary>Takes snapshots away that nothing is compared with any more, where that is accepted.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>Those that are still there.</returns>
    public static IReadOnlyList<string> Forget(IEnumerable<string> names)
    {
        var forgotten = names.ToList();
        if (!Accepts)
        {
            return forgotten;
        }

        forgotten.ForEach(name => File.Delete(Path.Combine(Folder, name + Extension)));
        return [];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
