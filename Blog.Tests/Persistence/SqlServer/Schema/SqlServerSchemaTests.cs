using System.Text.RegularExpressions;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Persistence.SqlServer.Schema;

/// <summary>What SQL Server would refuse of the schema, found without one.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class SqlServerSchemaTests
{
    [Test]
    public void No_row_is_reached_by_two_cascades() => AssertKept(SchemaRules.FindCascades);

    [Test]
    public void No_key_is_too_long_for_an_index() => AssertKept(SchemaRules.FindLongKeys);

    [Test]
    public void Every_decimal_and_every_time_names_its_precision() => AssertKept(SchemaRules.FindMissingPrecision);

    [Test]
    public void No_type_is_obsolete() => AssertKept(SchemaRules.FindObsoleteTypes);

    [TestCase(MigrationsSqlGenerationOptions.Default)]
    [TestCase(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_script_makes_every_table_with_the_types_of_the_model(MigrationsSqlGenerationOptions options)
    {
        using var context = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        var script = context.GetService<IMigrator>().GenerateScript(options: options);
        var created = CreatedTable().Matches(script)
            .Where(match => match.Groups["table"].Value != HistoryRepository.DefaultTableName)
            .Select(match => match.Groups["table"].Value);
        Assert.Multiple(() =>
        {
            Assert.That(created, Is.EquivalentTo(Model(context).Tables.Select(table => table.Name)));
            Assert.That(script, Does.Not.Match(@"\] (n?text|image|datetime|datetime2|decimal|datetimeoffset|time)[ ,]"));
            Assert.That(script.Contains("IF NOT EXISTS", StringComparison.Ordinal), Is.EqualTo(options.HasFlag(MigrationsSqlGenerationOptions.Idempotent)));
        });
    }

    private static void AssertKept(Func<IRelationalModel, IEnumerable<string>> rule)
    {
        using var context = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        Assert.That(rule(Model(context)), Is.Empty);
    }

    private static IRelationalModel Model(DbContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    [GeneratedRegex(@"CREATE TABLE \[(?<table>\w+)\]")]
    private static partial Regex CreatedTable();
}
