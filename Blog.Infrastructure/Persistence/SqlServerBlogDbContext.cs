using Blog.Infrastructure.Persistence.Searching;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence;

/// <summary>The model on SQL Server.</summary>
internal sealed class SqlServerBlogDbContext(DbContextOptions<SqlServerBlogDbContext> options) : BlogDbContext(options)
{
    protected override string BinaryCollation => "Latin1_General_100_BIN2";

    public override IQueryable<SearchHit> Search(IReadOnlyList<string> words) => SqlServerSearch.Find(Articles, words);
}
