using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Blog.Tests.Persistence.Schema;

[Parallelizable(ParallelScope.All)]
public sealed class MigrationTests
{
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
        Assert.That(schema, Is.EqualTo(MigratedSchema.Of(sqlite).Describe()));
        Assert.That(schema, Has.Some.EqualTo("Users: index IX_Users_Email (Email, unique)"));
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
