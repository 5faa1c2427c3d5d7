using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Sqlite;

internal sealed class SqliteBlogDbContext(DbContextOptions<SqliteBlogDbContext> options) : BlogDbContext(options)
{
    protected override string BinaryCollation => "BINARY";

    // SQLite's own lower() knows ASCII only.
    protected override string FoldCaseFunction => SqliteSearch.FoldCaseFunction;

    public override IQueryable<SearchHit> Search(IReadOnlyList<string> words) => SqliteSearch.Find(this, words);
}
