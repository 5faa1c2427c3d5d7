namespace Blog.Domain.Articles;

/// <summary>The HTML of an article's text. It is apart from the article, because lists do not show it.</summary>
public sealed class ArticleHtml
{
    /// <summary>Creates the HTML of an article; the ID is 0 for one that is not saved yet.</summary>
    public ArticleHtml(int articleId, string html)
    {
        ArticleId = articleId;
        Html = html;
    }

    private ArticleHtml() => Html = "";

    /// <summary>The ID of the article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>The HTML.</summary>
    public string Html { get; private set; }
}
