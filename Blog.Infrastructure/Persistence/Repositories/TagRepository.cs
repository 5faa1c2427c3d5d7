using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class TagRepository(BlogDbContext context) : ITagRepository
{
    public async Task<IReadOnlyList<Tag>> FindOrAddAsync(
        IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var normalizedNames = names.Select(Tag.Normalize).ToList();
        var tags = await context.Tags
            .Where(tag => normalizedNames.Contains(tag.NormalizedName))
            .ToListAsync(cancellationToken);
        var newTags = names
            .ExceptBy(tags.Select(tag => tag.NormalizedName), Tag.Normalize)
            .Select(name => new Tag(name))
            .ToList();
        await context.Tags.AddRangeAsync(newTags, cancellationToken);
        return [.. tags, .. newTags];
    }

    /// <remarks>
    /// The number in the row includes scheduled articles, so it is corrected for the few tags that have had some
    /// lately. The index gives the order of all others.
    /// </remarks>
    public async Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken)
    {
        var now = context.Now;
        var exact = context.Tags
            .Where(tag => tag.ArticleCount > 0 && (tag.ScheduledUntil == null || tag.ScheduledUntil <= now))
            .OrderByDescending(tag => tag.ArticleCount)
            .ThenBy(tag => tag.NormalizedName)
            .Take(maxLength)
            .Select(tag => new { tag.Name, tag.NormalizedName, Articles = tag.ArticleCount });
        var scheduled = context.ArticleTags.Where(ArticleVisibility.IsScheduled<ArticleTag>(context));
        var corrected = context.Tags
            .Where(tag => tag.ScheduledUntil > now)
            .Select(tag => new
            {
                tag.Name,
                tag.NormalizedName,
                Articles = tag.ArticleCount - scheduled.Count(articleTag => articleTag.TagId == tag.Id),
            });
        return await exact.Concat(corrected)
            .Where(tag => tag.Articles > 0)
            .OrderByDescending(tag => tag.Articles)
            .ThenBy(tag => tag.NormalizedName)
            .Take(maxLength)
            .Select(tag => new TagListing(tag.Name, tag.Articles))
            .ToListAsync(cancellationToken);
    }
}
