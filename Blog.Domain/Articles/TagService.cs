namespace Blog.Domain.Articles;

/// <summary>What there is to read about.</summary>
/// <param name="tags">The tags that are kept.</param>
public sealed class TagService(ITagRepository tags)
{
    /// <summary>Lists the tags that articles have, most used first, then by name; at most <see cref="Tag.ListMaxLength"/>.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The tags.</returns>
    public Task<IReadOnlyList<TagListing>> ListAsync(CancellationToken cancellationToken) => tags.ListAsync(cancellationToken);
}
