namespace Blog.Domain.Articles;

/// <summary>The orders that articles can be listed in; equal ones stand newest first.</summary>
public enum ArticleSort
{
    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Oldest first, equal ones too.</summary>
    Oldest,

    /// <summary>By title, whatever its case.</summary>
    Title,

    /// <summary>Most favourited first.</summary>
    MostFavorites,

    /// <summary>Most commented first.</summary>
    MostComments,

    /// <summary>What fits the words that were searched for best comes first; without words, newest first.</summary>
    BestMatch,
}
