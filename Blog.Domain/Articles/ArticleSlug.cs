namespace Blog.Domain.Articles;

/// <summary>A slug that an article has or had. No other article gets it until that one is deleted.</summary>
public sealed class ArticleSlug
{
    internal ArticleSlug(string slug) => Slug = slug;

    private ArticleSlug() => Slug = "";

    /// <summary>The slug, which is unique.</summary>
    public string Slug { get; private set; }

    /// <summary>The ID of the article.</summary>
    public int ArticleId { get; private set; }
}
