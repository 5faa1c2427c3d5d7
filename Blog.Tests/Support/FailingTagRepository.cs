using Blog.Domain.Articles;

namespace Blog.Tests.Support;

internal sealed class FailingTagRepository : ITagRepository
{
    public Task<IReadOnlyList<Tag>> FindOrAddAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
