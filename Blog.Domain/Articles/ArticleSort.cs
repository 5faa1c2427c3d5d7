namespace Blog.Domain.Articles;

/// <summary>The orders of a list of articles. Ties are sorted newest first.</summary>
public enum ArticleSort
{
    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Oldest first, including ties.</summary>
    Oldest,

    /// <summary>By title, case-insensitive.</summary>
    Title,

    /// <summary>Most favorited first.</summary>
    MostFavorites,

    /// <summary>Most commented first.</summary>
    MostComments,

    /// <summary>Most relevant to the search words first; newest first without search words.</summary>
    BestMatch,
}
