using System.Runtime.CompilerServices;
using Blog.Tests.Support;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>The reviewed SQL, in files beside the tests.</summary>
internal static class SqlSnapshots
{
    private const string Extension = ".sql";

    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Snapshots");

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder).Select(file => Path.GetFileName(file).Replace(Extension, ""));

    public static void AssertEqual(string name, string text)
    {
        var file = Path.Combine(Folder, name + Extension);
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            return;
        }

        if (Snapshots.AreAccepted)
        {
            File.WriteAllText(file, text);
            return;
        }

        Assert.Fail(
            $"""
            The SQL differs from the reviewed SQL. To accept it, run the tests with {Snapshots.AcceptVariable}=1.

            == {name}{Extension}
            {expected}
            == now
            {text}
            """);
    }

    /// <summary>Deletes snapshots that no test uses, where changes are accepted.</summary>
    /// <returns>The snapshots that were not deleted.</returns>
    public static IReadOnlyList<string> DeleteUnused(IEnumerable<string> names)
    {
        var unused = names.ToList();
        if (!Snapshots.AreAccepted)
        {
            return unused;
        }

        unused.ForEach(name => File.Delete(Path.Combine(Folder, name + Extension)));
        return [];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
