using Blog.Domain.Articles;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Projects revisions into <see cref="RevisionDetails"/>.</summary>
internal static class RevisionDetailsProjection
{
    public static IQueryable<RevisionDetails> Select(IQueryable<ArticleRevision> revisions) =>
        revisions.Select(revision => new RevisionDetails(
            revision.Number,
            revision.CreatedAt,
            revision.Title,
            revision.Description,
            revision.Text,
            Article.SplitTagNames(revision.TagNames)));
}
