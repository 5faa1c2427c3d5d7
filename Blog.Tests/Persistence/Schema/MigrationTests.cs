using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Persistence.Schema;

[Parallelizable(ParallelScope.All)]
public sealed class MigrationTests
{
    [Test]
    public void Has_a_migration_for_every_change_on_sqlite()
    {
        using var context = new SqliteDesignTimeDbContextFactory().CreateDbContext([]);
        Assert.That(context.Database.HasPendingModelChanges(), Is.False);
    }

    [Test]
    public void Has_a_migration_for_every_change_on_sql_server()
    {
        using var context = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        Assert.That(context.Database.HasPendingModelChanges(), Is.False);
    }
}
