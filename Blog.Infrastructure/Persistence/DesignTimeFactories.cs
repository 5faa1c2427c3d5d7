using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Blog.Infrastructure.Persistence;

/// <summary>Gives <c>dotnet ef</c> the SQLite model; no database is opened.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteBlogDbContext>
{
    public SqliteBlogDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBlogDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>Gives <c>dotnet ef</c> the SQL Server model; no server is called.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerBlogDbContext>
{
    public SqlServerBlogDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerBlogDbContext>().UseSqlServer("Server=localhost").Options);
}
