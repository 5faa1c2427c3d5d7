using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.SqlServer;

internal sealed class SqlServerBlogDbContext(DbContextOptions<SqlServerBlogDbContext> options) : BlogDbContext(options)
{
    /// <summary>The number of keys that the program takes from a sequence at a time.</summary>
    private const int IdsPerRequest = 100;

    private DbContextId lostTimeOwner;
    private TimeSpan lostTime;

    protected override string BinaryCollation => "Latin1_General_100_BIN2";

    public override IQueryable<SearchHit> Search(IReadOnlyList<string> words) => SqlServerSearch.Find(Articles, words);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // Keys from sequences are known before the rows are saved, so an article and its tags are one batch.
        modelBuilder.HasSequence("ArticleIds").IncrementsBy(IdsPerRequest);
        modelBuilder.HasSequence("TagIds").IncrementsBy(IdsPerRequest);
        modelBuilder.Entity<Article>().Property(article => article.Id).UseHiLo("ArticleIds");
        modelBuilder.Entity<Tag>().Property(tag => tag.Id).UseHiLo("TagIds");
    }

    /// <summary>Adds to the time that the current request has lost to failed attempts.</summary>
    /// <returns>The sum.</returns>
    internal TimeSpan AddLostTime(TimeSpan time)
    {
        // The context is pooled. Its ID differs for each request that it serves.
        if (lostTimeOwner != ContextId)
        {
            (lostTimeOwner, lostTime) = (ContextId, TimeSpan.Zero);
        }

        return lostTime += time;
    }
}
