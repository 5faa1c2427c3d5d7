using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence;

/// <summary>The model on SQLite.</summary>
internal sealed class SqliteBlogDbContext(DbContextOptions<SqliteBlogDbContext> options) : BlogDbContext(options)
{
    protected override string BinaryCollation => "BINARY";
}
