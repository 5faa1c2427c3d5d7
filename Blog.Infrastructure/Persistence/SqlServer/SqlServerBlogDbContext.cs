using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.SqlServer;

internal sealed class SqlServerBlogDbContext(DbContextOptions<SqlServerBlogDbContext> options) : BlogDbContext(options)
{
    protected override string BinaryCollation => "Latin1_General_100_BIN2";

    public override IQueryable<SearchHit> Search(IReadOnlyList<string> words) => SqlServerSearch.Find(Articles, words);
}
