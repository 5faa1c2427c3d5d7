namespace Blog.Tests.Architecture;

/// <summary>The C# files of the repository, without migrations and without the output of the build.</summary>
internal static class SourceFiles
{
    private const string Solution = "Blog.sln";

    private static readonly string[] ExcludedFolders = ["bin", "obj", "Migrations"];

    private static readonly string Root = FindRoot();

    /// <summary>All files, by their paths from the root with forward slashes.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. FilesIn(new DirectoryInfo(Root))];

    /// <param name="path">The path of a file or folder from the root.</param>
    public static string PathOf(string path) => Path.GetFullPath(path, Root);

    private static IEnumerable<SourceFile> FilesIn(DirectoryInfo folder) =>
    [
        .. folder.EnumerateFiles("*.cs").Select(file => new SourceFile(
            Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllLines(file.FullName))),
        .. folder.EnumerateDirectories()
            .Where(child => !child.Name.StartsWith('.') && !ExcludedFolders.Contains(child.Name))
            .SelectMany(FilesIn),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"{Solution} is in no folder above {AppContext.BaseDirectory}. Run the tests from within the repository.");
    }
}

/// <summary>A file, by its path from the root.</summary>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines);
