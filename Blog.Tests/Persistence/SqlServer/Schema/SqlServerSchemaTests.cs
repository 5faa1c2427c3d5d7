using System.Text.RegularExpressions;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Blog.Tests.Persistence.SqlServer.Schema;

/// <summary>Finds what SQL Server would reject in the schema, without a server.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class SqlServerSchemaTests
{
    [Test]
    public void Has_no_multiple_cascade_paths() => AssertNoViolation(SchemaRules.FindCascades);

    [Test]
    public void Has_no_key_that_is_too_long_for_an_index() => AssertNoViolation(SchemaRules.FindLongKeys);

    [Test]
    public void Has_a_precision_for_every_decimal_and_time() => AssertNoViolation(SchemaRules.FindMissingPrecision);

    [Test]
    public void Has_no_obsolete_type() => AssertNoViolation(SchemaRules.FindObsoleteTypes);

    [TestCase(MigrationsSqlGenerationOptions.Default)]
    [TestCase(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_script_creates_every_table_with_explicit_precisions(
        MigrationsSqlGenerationOptions options)
    {
        using var context = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        var script = context.GetService<IMigrator>().GenerateScript(options: options);
        var created = CreatedTable().Matches(script)
            .Where(match => match.Groups["table"].Value != HistoryRepository.DefaultTableName)
            .Select(match => match.Groups["table"].Value);
        Assert.Multiple(() =>
        {
            Assert.That(created, Is.EquivalentTo(Model(context).Tables.Select(table => table.Name)));
            Assert.That(
                script, Does.Not.Match(@"\] (n?text|image|datetime|datetime2|decimal|datetimeoffset|time)[ ,]"));
            Assert.That(
                Regex.IsMatch(script, @"IF NOT EXISTS \(\s*SELECT \* FROM \[__EFMigrationsHistory\]"),
                Is.EqualTo(options.HasFlag(MigrationsSqlGenerationOptions.Idempotent)));
        });
    }

    [Test]
    public void A_new_database_has_row_versioning()
    {
        using var context = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        var commands = context.GetService<IMigrationsSqlGenerator>()
            .Generate([new SqlServerCreateDatabaseOperation { Name = "Blog" }]);
        Assert.That(
            commands.Select(command => command.CommandText),
            Has.Some.Contains("ALTER DATABASE [Blog] SET READ_COMMITTED_SNAPSHOT ON"));
    }

    private static void AssertNoViolation(Func<IRelationalModel, IEnumerable<string>> rule)
    {
        using var context = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        Assert.That(rule(Model(context)), Is.Empty);
    }

    private static IRelationalModel Model(DbContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    [GeneratedRegex(@"CREATE TABLE \[(?<table>\w+)\]")]
    private static partial Regex CreatedTable();
}
