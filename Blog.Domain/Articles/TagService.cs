namespace Blog.Domain.Articles;

/// <summary>Lists tags.</summary>
public sealed class TagService(ITagRepository tags)
{
    /// <summary>Lists tags in use, most used first, then by name; at most <see cref="Tag.ListMaxLength"/>.</summary>
    public Task<IReadOnlyList<TagListing>> ListAsync(CancellationToken cancellationToken) =>
        tags.ListAsync(Tag.ListMaxLength, cancellationToken);

    /// <summary>Lists the <see cref="Tag.MostUsedMaxLength"/> most used tags, in the same order.</summary>
    public Task<IReadOnlyList<TagListing>> ListMostUsedAsync(CancellationToken cancellationToken) =>
        tags.ListAsync(Tag.MostUsedMaxLength, cancellationToken);
}
