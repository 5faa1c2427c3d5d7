namespace Blog.Domain.Articles;

/// <summary>Lists tags.</summary>
public sealed class TagService(ITagRepository tags)
{
    /// <summary>Lists tags in use, most used first, then by name; at most <see cref="Tag.ListMaxLength"/>.</summary>
    public Task<IReadOnlyList<TagListing>> ListAsync(CancellationToken cancellationToken) =>
        tags.ListAsync(cancellationToken);
}
