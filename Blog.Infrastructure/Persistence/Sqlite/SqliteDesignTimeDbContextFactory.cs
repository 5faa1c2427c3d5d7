using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Gives <c>dotnet ef</c> the model without opening a database.</summary>
internal sealed class SqliteDesignTimeDbContextFactory : IDesignTimeDbContextFactory<SqliteBlogDbContext>
{
    public SqliteBlogDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBlogDbContext>().UseSqlite("Data Source=:memory:").Options);
}
