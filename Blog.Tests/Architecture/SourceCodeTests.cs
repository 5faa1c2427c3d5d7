using System.Text.RegularExpressions;

namespace Blog.Tests.Architecture;

/// <summary>Rules that only the source code shows.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class SourceCodeTests
{
    private const int MaxLineLength = 120;
    private const int MaxLines = 250;

    private static readonly string[] Projects = ["Blog.Api/", "Blog.Domain/", "Blog.Infrastructure/"];

    private static readonly string[] EngineFolders =
        ["Blog.Infrastructure/Persistence/Sqlite/", "Blog.Infrastructure/Persistence/SqlServer/"];

    // The option that selects an engine, and the registration.
    private static readonly string[] EngineSelection =
        ["Blog.Infrastructure/Persistence/DatabaseOptions.cs", "Blog.Infrastructure/DependencyInjection.cs"];

    [Test]
    public void Only_the_folder_of_an_engine_names_it()
    {
        var files = SourceFiles.All.Where(file => StartsWithAny(file.Path, Projects)).ToList();
        Assert.That(files.Select(file => file.Path), Is.SupersetOf(EngineSelection));
        Assert.That(
            files
                .Where(file => !StartsWithAny(file.Path, EngineFolders) && !EngineSelection.Contains(file.Path))
                .SelectMany(file => LinesOf(file, line => EngineName().IsMatch(line))),
            Is.Empty);
    }

    [Test]
    public void Only_the_program_imports_the_RealWorld_api() => Assert.That(
        SourceFiles.All
            .Where(file => StartsWithAny(file.Path, Projects))
            .Where(file => !StartsWithAny(file.Path, ["Blog.Api/RealWorld/", "Blog.Api/Program.cs"]))
            .SelectMany(file => LinesOf(file, line => RealWorldNamespace().IsMatch(line))),
        Is.Empty);

    [Test]
    public void No_line_is_too_long() => Assert.That(
        SourceFiles.All.SelectMany(file => LinesOf(file, line => line.Length > MaxLineLength)),
        Is.Empty,
        $"A line has at most {MaxLineLength} characters.");

    [Test]
    public void No_file_is_too_long() => Assert.That(
        SourceFiles.All
            .Where(file => file.Lines.Count > MaxLines)
            .Select(file => $"{file.Path}: {file.Lines.Count} lines"),
        Is.Empty,
        $"A file has at most {MaxLines} lines.");

    [TestCase("using Microsoft.Data.Sqlite;", true)]
    [TestCase("// As SQL Server does.", true)]
    [TestCase("AddSqlServer()", true)]
    [TestCase("var sql = command.CommandText;", false)]
    public void The_name_of_an_engine_is_recognized(string line, bool expected) =>
        Assert.That(EngineName().IsMatch(line), Is.EqualTo(expected));

    private static IEnumerable<string> LinesOf(SourceFile file, Func<string, bool> predicate) => file.Lines
        .Index()
        .Where(line => predicate(line.Item))
        .Select(line => $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}");

    private static bool StartsWithAny(string path, IEnumerable<string> folders) =>
        folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    [GeneratedRegex(@"\bRealWorld\.|\.RealWorld\b")]
    private static partial Regex RealWorldNamespace();

    [GeneratedRegex("sqlite|sql ?server", RegexOptions.IgnoreCase)]
    private static partial Regex EngineName();
}
