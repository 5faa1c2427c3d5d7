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

    /// <summary>The number of keys that the program takes from a sequence at a time.</summary>
    private const int IdsPerRequest = 100;

    private DbContextId lostTimeOwner;
    private TimeSpan lostTime;

    /// <summary>The time that the current request has lost to failed attempts.</summary>
    /// <remarks>The context is pooled. Its ID differs for each request that it serves.</remarks>
    internal TimeSpan LostTime
    {
        get => lostTimeOwner == ContextId ? lostTime : TimeSpan.Zero;
        set => (lostTimeOwner, lostTime) = (ContextId, value);
    }

    protected override string BinaryCollation => "Latin1_General_100_BIN2";

    protected override string FoldCaseFunction => "LOWER";

    // A pooled context takes only options, so the service is not injected.
    public override IQueryable<SearchHit> Search(IReadOnlyList<string> words) =>
        this.GetService<SqlServerFullTextIndex>().State == SqlServerFullTextIndexState.Complete
            ? SqlServerSearch.FindInIndex(this, words)
            : SqlServerSearch.Find(Articles, words);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Article>().Property<string>(SearchText).UseCollation(BinaryCollation).IsRequired();

        // Keys from sequences are known before the rows are saved, so an article and its tags are one batch.
        modelBuilder.HasSequence("ArticleIds").IncrementsBy(IdsPerRequest);
        modelBuilder.HasSequence("TagIds").IncrementsBy(IdsPerRequest);
        modelBuilder.Entity<Article>().Property(article => article.Id).UseHiLo("ArticleIds");
        modelBuilder.Entity<Tag>().Property(tag => tag.Id).UseHiLo("TagIds");
    }
}
