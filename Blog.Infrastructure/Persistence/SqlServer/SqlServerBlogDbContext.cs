using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.SqlServer;

internal sealed class SqlServerBlogDbContext(DbContextOptions<SqlServerBlogDbContext> options) : BlogDbContext(options)
{
    private DbContextId lostTimeOwner;
    private TimeSpan lostTime;

    protected override string BinaryCollation => "Latin1_General_100_BIN2";

    public override IQueryable<SearchHit> Search(IReadOnlyList<string> words) => SqlServerSearch.Find(Articles, words);

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
