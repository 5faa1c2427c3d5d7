using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>Gives <c>dotnet ef</c> the model without connecting to a server.</summary>
internal sealed class SqlServerDesignTimeDbContextFactory : IDesignTimeDbContextFactory<SqlServerBlogDbContext>
{
    public SqlServerBlogDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerBlogDbContext>().UseSqlServer("Server=localhost").Options);
}
