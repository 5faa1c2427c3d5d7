namespace Blog.Domain.Articles;

/// <summary>The tags that are kept.</summary>
public interface ITagRepository
{
    /// <summary>Gives the tags of these names; those that do not exist yet are made at the next save.</summary>
    /// <param name="names">The names, each once whatever its case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A tag for each name.</returns>
    Task<IReadOnlyList<Tag>> FindOrAddAsync(IReadOnlyList<string> names, CancellationToken cancellationToken);

    /// <summary>Lists the tags that articles have, most used first, then by name; at most <see cref="Tag.ListMaxLength"/>.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The tags.</returns>
    Task<IReadOnlyList<TagListing>> ListAsync(CancellationToken cancellationToken);
}
