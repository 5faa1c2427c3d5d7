using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Blog.Infrastructure.Persistence.SqlServer;

internal sealed class SqlServerBlogDbContext(DbContextOptions<SqlServerBlogDbContext> options) : BlogDbContext(options)
{
    /// <summary>
    /// The column of an article's words, which <see cref="SearchTextInterceptor"/> writes and
    /// <see cref="SqlServerSearch"/> searches. The domain does not know it.
    /// </summary>
    public const string SearchText = "SearchText";

    protected override string BinaryCollation => "Latin1_General_100_BIN2";

    // A pooled context takes only options, so the service is not injected.
    public override IQueryable<SearchHit> Search(IReadOnlyList<string> words) =>
        this.GetService<SqlServerFullTextIndex>().Exists
            ? SqlServerSearch.FindInIndex(this, words)
            : SqlServerSearch.Find(Articles, words);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Article>().Property<string>(SearchText).UseCollation(BinaryCollation).IsRequired();
    }
}
