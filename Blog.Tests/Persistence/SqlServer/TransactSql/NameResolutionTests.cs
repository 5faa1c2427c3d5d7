using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Persistence.Schema;
using Blog.Tests.Persistence.SqlServer.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Persistence.SqlServer.TransactSql;

/// <summary>Resolves every name that SQL for SQL Server uses in the schema that the migrations create.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class NameResolutionTests
{
    // Other tests compare the model with the migrations. Its script has the DDL of the last version of each table.
    private static readonly Lazy<string> Schema = new(() =>
    {
        using var context = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        return context.Database.GenerateCreateScript();
    });

    [Test]
    public async Task Every_recorded_statement_uses_known_names()
    {
        var statements = new List<SqlStatement>();
        foreach (var call in RecordedCalls.All)
        {
            var recorder = await call.RecordAsync();
            statements.AddRange(recorder.Statements.Select((statement, index) => new SqlStatement(
                $"{call.SnapshotName}: {call.Description}, {index + 1}", statement.Sql, statement.Parameters)));
        }

        Assert.That(statements, Has.Count.GreaterThanOrEqualTo(RecordedCalls.All.Count));
        Assert.That(DatabaseModel.FindErrors(Schema.Value, statements), Is.Empty);
    }

    [Test]
    public void Every_constant_uses_known_names()
    {
        Assert.That(SqlConstants.All, Is.Not.Empty);
        Assert.That(DatabaseModel.FindErrors(Schema.Value, SqlConstants.All), Is.Empty);
    }

    [Test]
    public void Every_command_takes_its_sql_from_a_constant() => Assert.That(SqlConstants.FindUnchecked(), Is.Empty);

    [Test]
    public void Every_statement_of_a_migration_uses_known_names()
    {
        using var context = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        Assert.That(MigrationStatements.FindErrors(MigratedSchema.OperationsOf(context)), Is.Empty);
    }

    [Test]
    public void Known_names_are_accepted() => Assert.That(
        FindErrors([
            "SELECT [a].[Id] FROM [Articles] AS [a] WHERE [a].[Id] = @p",
            "SELECT NEXT VALUE FOR [Numbers]",
            """
            SELECT [h].[RANK] FROM CONTAINSTABLE([Articles], ([Title], [Text]), @q) AS [h]
            INNER JOIN [Articles] AS [a] ON [a].[Id] = [h].[KEY]
            """,
            "SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID()",
            "IF NOT EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID(N'Articles')) SELECT 1",
            """
            IF SERVERPROPERTY('IsFullTextInstalled') = 1
            BEGIN
                EXEC(N'CREATE FULLTEXT CATALOG [Blog]');
                EXEC(N'CREATE FULLTEXT INDEX ON [Articles] ([Title]) KEY INDEX [PK_Articles] ON [Blog]');
            END
            """,
        ]),
        Is.Empty);

    [Test]
    public void Unknown_names_are_found()
    {
        (string Sql, string Name)[] samples =
        [
            ("SELECT [a].[Id] FROM [Article] AS [a]", "[dbo].[Article]"),
            ("SELECT [a].[Key] FROM [Articles] AS [a]", "[Key]"),
            ("SELECT [b].[Id] FROM [Articles] AS [a]", "[b]"),
            ("SELECT [b].[Text] FROM (SELECT [a].[Id] FROM [Articles] AS [a]) AS [b]", "[Text]"),
            ("INSERT INTO [Tags] ([Word]) OUTPUT INSERTED.[Id] VALUES (@q)", "[Word]"),
            ("DELETE FROM [Tags] OUTPUT 1 WHERE [Key] = @p", "[Key]"),
            (
                """
                MERGE [Tags] USING (VALUES (@q)) AS i ([Name]) ON 1 = 0
                WHEN NOT MATCHED THEN INSERT ([Name]) VALUES (i.[Name]) OUTPUT INSERTED.[Key];
                """,
                "[Key]"),
            ("SELECT NEXT VALUE FOR [Letters]", "[Letters]"),
            ("SELECT [h].[KEY] FROM CONTAINSTABLE([Articles], ([Heading]), @q) AS [h]", "[Heading]"),
            ("SELECT is_old FROM sys.databases", "[is_old]"),
            ("SELECT 1 FROM sys.unknown", "[sys].[unknown]"),
            ("EXEC sp_getapplock @Name = 'Blog migration'", "[@Name]"),
            ("EXEC sp_unknown", "[sp_unknown]"),
            ("EXEC(N'UPDATE [Articles] SET [Key] = 1')", "[Key]"),
            ("EXEC(N'CREATE FULLTEXT INDEX ON [Articles] ([Heading]) KEY INDEX [PK_Articles]')", "[Heading]"),
            ("CREATE FULLTEXT INDEX ON [Articles] ([Title]) KEY INDEX [PK_Articles] ON [Unknown]", "[Unknown]"),
        ];
        var errors = FindErrors(samples.Select(sample => sample.Sql));
        Assert.Multiple(() =>
        {
            foreach (var (index, (sql, name)) in samples.Index())
            {
                var found = errors.Where(error => error.Contains(StatementName(index), StringComparison.Ordinal));
                Assert.That(found, Has.Some.Contains(name), sql);
            }
        });
    }

    [TestCase("SELECT [a].[Id] FROM [Articles] AS [a] WHERE [a].[Id] = @r", "@r")]
    [TestCase("EXEC(N'SELECT [a].[Id] FROM [Articles] AS [a] WHERE [a].[Id] = @p')", "@p")]
    [TestCase("SELECT [a].[Id], FROM [Articles] AS [a]", "Incorrect syntax")]
    public void An_invalid_statement_is_found(string sql, string error) =>
        Assert.That(FindErrors([sql]), Has.Some.StartsWith(StatementName(0)).And.Some.Contains(error));

    [TestCase("UPDATE [A] SET [New] = [Old] + N'!'", true)]
    [TestCase("EXEC(N'UPDATE [A] SET [New] = [Old] + N''!''')", true)]
    [TestCase("UPDATE [A] SET [New] = [Other]", false)]
    [TestCase("UPDATE [B] SET [New] = [Old]", false)]
    public void A_migration_may_use_the_columns_of_the_moment(string sql, bool isValid)
    {
        var builder = new MigrationBuilder(activeProvider: null);
        builder.CreateTable("A", columns => new { Old = columns.Column<string>("nvarchar(9)") });
        builder.AddColumn<string>("New", "A", "nvarchar(9)");
        builder.Sql(sql);
        builder.DropColumn("Old", "A");
        Assert.That(MigrationStatements.FindErrors(builder.Operations), isValid ? Is.Empty : Is.Not.Empty);
    }

    [Test]
    public void A_migration_may_not_use_a_column_that_was_dropped()
    {
        var builder = new MigrationBuilder(activeProvider: null);
        builder.CreateTable("A", columns => new { Old = columns.Column<string>("nvarchar(9)") });
        builder.AddColumn<string>("New", "A", "nvarchar(9)");
        builder.DropColumn("Old", "A");
        builder.Sql("UPDATE [A] SET [New] = [Old]");
        Assert.That(MigrationStatements.FindErrors(builder.Operations), Has.Some.Contains("[Old]"));
    }

    [TestCase("command.CommandText = AcquireSql;", false)]
    [TestCase("command.CommandText = FullTextIndex.CreateSql;", false)]
    [TestCase("command.CommandText = \"SELECT 1\";", true)]
    [TestCase("command.CommandText = $\"SELECT {AcquireSql}\";", true)]
    [TestCase("command.CommandText =", true)]
    [TestCase("await using var command = new SqlCommand(\"SELECT 1\", connection);", true)]
    public void A_command_that_is_not_checked_is_found(string line, bool isUnchecked) =>
        Assert.That(SqlConstants.IsUnchecked(line), Is.EqualTo(isUnchecked));

    private static IReadOnlyList<string> FindErrors(IEnumerable<string> statements) => DatabaseModel.FindErrors(
        $"CREATE SEQUENCE [Numbers];\nGO\n{Schema.Value}",
        statements.Select((sql, index) => new SqlStatement(StatementName(index), sql, "@p int, @q nvarchar(50)")));

    private static string StatementName(int index) => $"statement {index:00}";
}
