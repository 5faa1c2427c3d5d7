using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Persistence.SqlServer.Queries;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Persistence.SqlServer.TransactSql;

/// <summary>Parses all SQL for SQL Server with the grammar of SQL Server 2022.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SyntaxTests
{
    [Test]
    public void Every_migration_is_valid(
        [Values] bool isUp,
        [Values(
            MigrationsSqlGenerationOptions.Default,
            MigrationsSqlGenerationOptions.Idempotent,
            MigrationsSqlGenerationOptions.NoTransactions)]
        MigrationsSqlGenerationOptions options)
    {
        using var context = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        var last = context.GetService<IMigrationsAssembly>().Migrations.Keys.Max(StringComparer.Ordinal)!;
        var (from, to) = isUp ? (Migration.InitialDatabase, last) : (last, Migration.InitialDatabase);
        var script = context.GetService<IMigrator>().GenerateScript(from, to, options);
        Assert.That(script, Does.Contain(isUp ? "CREATE TABLE" : "DROP TABLE"));
        Assert.That(TransactSqlParser.FindErrors(script), Is.Empty);
    }

    [TestCaseSource(typeof(RecordedCalls), nameof(RecordedCalls.All))]
    public async Task Every_recorded_statement_is_valid(object call)
    {
        var recorder = await ((RecordedCall)call).RecordAsync();
        Assert.That(recorder.Statements, Is.Not.Empty);
        Assert.That(recorder.Statements.SelectMany(each => TransactSqlParser.FindErrors(each.Sql)), Is.Empty);
    }

    [Test]
    public void Every_constant_is_valid() =>
        Assert.That(SqlConstants.All.SelectMany(each => TransactSqlParser.FindErrors(each.Sql)), Is.Empty);

    [TestCase("SELECT [Id] FROM [Articles]", 0)]
    [TestCase("SELECT [Id] FROM [Articles] LIMIT 1", 1)]
    [TestCase("SELECT [Id], FROM [Articles]\nGO\nSELECT 1", 1)]
    [TestCase("IF 1 = 1 EXEC(N'SELECT [Id] FROM [Articles]')", 0)]
    [TestCase("IF 1 = 1 EXEC(N'SELECT [Id], FROM [Articles]')", 1)]
    [TestCase("IF 1 = 1 EXEC(N'EXEC(N''SELECT [Id], FROM [Articles]'')')", 1)]
    [TestCase("DECLARE @v sysname = N'A'; EXEC(N'ALTER TABLE [A] DROP CONSTRAINT [' + @v + N'];')", 0)]
    [TestCase("DECLARE @v sysname = N'A'; EXEC(N'ALTER TABLE [A] DROP CONSTRAINT [' + @v + N';')", 1)]
    public void A_syntax_error_is_found(string sql, int count) =>
        Assert.That(TransactSqlParser.FindErrors(sql), Has.Count.EqualTo(count));
}
