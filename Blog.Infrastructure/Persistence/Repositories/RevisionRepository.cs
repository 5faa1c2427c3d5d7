using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class RevisionRepository(BlogDbContext context) : IRevisionRepository
{
    public async Task AddAsync(ArticleRevision revision, CancellationToken cancellationToken)
    {
        context.ArticleRevisions.Add(revision);
        if (revision.Number > ArticleRevision.MaxKept)
        {
            await context.ArticleRevisions
                .Where(row => row.ArticleId == revision.ArticleId
                    && row.Number <= revision.Number - ArticleRevision.MaxKept)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    public Task<OffsetPage<RevisionListing>> ListAsync(
        int articleId, PageRequest page, CancellationToken cancellationToken) =>
        context.ArticleRevisions
            .Where(revision => revision.ArticleId == articleId)
            .OrderByDescending(revision => revision.Number)
            .Select(revision => new RevisionListing(
                revision.Number, revision.CreatedAt, revision.Title, revision.Changed))
            .ToOffsetPageAsync(page, cancellationToken);

    public Task<RevisionDetails?> FindAsync(int articleId, int number, CancellationToken cancellationToken) =>
        RevisionDetailsProjection.Select(context.ArticleRevisions
                .Where(revision => revision.ArticleId == articleId && revision.Number == number))
            .FirstOrDefaultAsync(cancellationToken);
}
