using Blog.Domain.Articles;

namespace Blog.Tests.Support;

/// <summary>Makes every request for tags a fault of the server.</summary>
internal sealed class BrokenTags : ITagRepository
{
    public Task<IReadOnlyList<Tag>> FindOrAddAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<TagListing>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
