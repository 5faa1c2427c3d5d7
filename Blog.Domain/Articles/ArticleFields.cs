namespace Blog.Domain.Articles;

/// <summary>The fields of an article of which revisions are kept.</summary>
[Flags]
public enum ArticleFields
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>The description.</summary>
    Description = 2,

    /// <summary>The text.</summary>
    Text = 4,

    /// <summary>The tags.</summary>
    Tags = 8,
}
