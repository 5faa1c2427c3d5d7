using Blog.Infrastructure.Persistence.Searching;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence;

/// <summary>The model on SQLite.</summary>
internal sealed class SqliteBlogDbContext(DbContextOptions<SqliteBlogDbContext> options) : BlogDbContext(options)
{
    protected override string BinaryCollation => "BINARY";

    public override IQueryable<SearchHit> Search(IReadOnlyList<string> words) => SqliteSearch.Find(this, words);
}
