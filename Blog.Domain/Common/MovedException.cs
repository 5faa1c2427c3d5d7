namespace Blog.Domain.Common;

/// <summary>Thrown if an article is requested by a former slug.</summary>
/// <param name="slug">The current slug.</param>
public sealed class MovedException(string slug) : DomainException("This has another address now")
{
    /// <summary>The current slug.</summary>
    public string Slug { get; } = slug;
}
