namespace Blog.Domain.Articles;

/// <summary>What an article was before a change.</summary>
public sealed class ArticleRevision
{
    /// <summary>The number of revisions of an article that are kept, the newest ones.</summary>
    public const int MaxKept = 100;

    /// <summary>The error message for a revision that does not exist.</summary>
    public const string NotFoundMessage = "Revision not found";

    internal ArticleRevision(
        int articleId, int number, DateTime createdAt, ArticleContent content, ArticleFields changed)
    {
        ArticleId = articleId;
        Number = number;
        CreatedAt = createdAt;
        Title = content.Title;
        Description = content.Description;
        Text = content.Text;
        TagNames = content.TagNames;
        Changed = changed;
    }

    private ArticleRevision() => Title = Description = Text = TagNames = "";

    /// <summary>The ID of the article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>The number, which counts the revisions of an article from 1 without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>When the article was changed (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The title before the change.</summary>
    public string Title { get; private set; }

    /// <summary>The description before the change.</summary>
    public string Description { get; private set; }

    /// <summary>The text before the change.</summary>
    public string Text { get; private set; }

    /// <summary>The names of the tags before the change, in one string (<see cref="Article.TagNames"/>).</summary>
    public string TagNames { get; private set; }

    /// <summary>What the change was about.</summary>
    public ArticleFields Changed { get; private set; }
}
