namespace Blog.Domain.Articles;

/// <summary>Stores tags.</summary>
public interface ITagRepository
{
    /// <summary>Finds the tags with these names, and adds missing ones at the next save.</summary>
    /// <param name="names">The names, without duplicates that differ in case.</param>
    Task<IReadOnlyList<Tag>> FindOrAddAsync(IReadOnlyList<string> names, CancellationToken cancellationToken);

    /// <summary>Lists tags in use, most used first, then by name.</summary>
    Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken);
}
