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

    public async Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken) =>
        await context.Tags
            .Where(tag => tag.ArticleCount > 0)
            .OrderByDescending(tag => tag.ArticleCount)
            .ThenBy(tag => tag.NormalizedName)
            .Take(maxLength)
            .Select(tag => new TagListing(tag.Name, tag.ArticleCount))
            .ToListAsync(cancellationToken);
}
