using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Infrastructure.Persistence.SqlServer.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Blog.Tests.Persistence.Schema;

[Parallelizable(ParallelScope.All)]
public sealed class MigrationTests
{
    private const string SearchTextColumn = "Articles: column SearchText, String, length , precision , not null";

    [Test]
    public void Sqlite_has_a_migration_for_every_change_of_the_model()
    {
        using var context = CreateSqliteContext();
        Assert.That(context.Database.HasPendingModelChanges(), Is.False);
    }

    [Test]
    public void Sql_server_has_a_migration_for_every_change_of_the_model()
    {
        using var context = CreateSqlServerContext();
        Assert.That(context.Database.HasPendingModelChanges(), Is.False);
    }

    [Test]
    public void Both_engines_get_the_same_schema()
    {
        using var sqlite = CreateSqliteContext();
        using var sqlServer = CreateSqlServerContext();
        var schema = MigratedSchema.Of(sqlServer).Describe();
        Assert.That(schema, Has.Some.EqualTo("Users: index IX_Users_Email (Email, unique)"));
        Assert.That(schema, Has.One.EqualTo(SearchTextColumn), "Only SQL Server searches a column.");
        Assert.That(
            schema.Where(line => line != SearchTextColumn), Is.EqualTo(MigratedSchema.Of(sqlite).Describe()));
    }

    [Test]
    public void The_full_text_index_is_created_in_a_migration_of_its_own_outside_of_a_transaction()
    {
        using var context = CreateSqlServerContext();
        var assembly = context.GetService<IMigrationsAssembly>();
        var id = assembly.Migrations.Keys.Order(StringComparer.Ordinal).ToList().FindIndex(
            key => key.EndsWith(nameof(ArticleFullTextIndex), StringComparison.Ordinal));
        Assert.That(id, Is.Positive, "The table is created before.");

        var migration = new ArticleFullTextIndex();
        var operations = migration.UpOperations.Concat(migration.DownOperations).Cast<SqlOperation>().ToList();
        Assert.That(operations, Has.Count.EqualTo(2).And.All.Matches<SqlOperation>(sql => sql.SuppressTransaction));
    }

    [Test]
    public void The_migrations_create_every_table_of_the_model()
    {
        using var context = CreateSqlServerContext();
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        Assert.That(
            MigratedSchema.Of(context).Describe().Where(line => line.EndsWith(": table", StringComparison.Ordinal)),
            Is.EquivalentTo(model.Tables.Select(table => $"{table.Name}: table")));
    }

    private static SqliteBlogDbContext CreateSqliteContext() =>
        new SqliteDesignTimeDbContextFactory().CreateDbContext([]);

    private static SqlServerBlogDbContext CreateSqlServerContext() =>
        new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
}
