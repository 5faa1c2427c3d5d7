using System.Reflection;
using System.Text.RegularExpressions;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Architecture;

namespace Blog.Tests.Persistence.SqlServer.TransactSql;

/// <summary>
/// The SQL that is sent without EF Core: the constants in the folder of SQL Server whose names end in Sql.
/// </summary>
internal static partial class SqlConstants
{
    private const string Folder = "Blog.Infrastructure/Persistence/SqlServer/";

    private const BindingFlags AnyStatic =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type Engine = typeof(SqlServerEngine);

    public static IReadOnlyList<SqlStatement> All { get; } =
    [
        .. Engine.Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(Engine.Namespace!, StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetFields(AnyStatic))
            .Where(field => field.IsLiteral && field.Name.EndsWith("Sql", StringComparison.Ordinal))
            .Select(field => new SqlStatement(
                $"{field.DeclaringType!.Name}.{field.Name}", (string)field.GetRawConstantValue()!)),
    ];

    /// <summary>Returns the lines that give a command other SQL than a constant, which is not checked.</summary>
    public static IEnumerable<string> FindUnchecked() => SourceFiles.All
        .Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal))
        .SelectMany(file => file.Lines.Where(IsUnchecked).Select(line => $"{file.Path}: {line.Trim()}"));

    public static bool IsUnchecked(string line) => Command().IsMatch(line) && !ConstantCommand().IsMatch(line);

    [GeneratedRegex(@"\bCommandText\b|\bnew SqlCommand\b")]
    private static partial Regex Command();

    [GeneratedRegex(@"\bCommandText = (\w+\.)?[A-Z]\w*Sql;")]
    private static partial Regex ConstantCommand();
}
