namespace Blog.Api.Contracts.Articles;

/// <summary>Whether an article is one of your favorites, after a change.</summary>
public sealed record FavoriteResponse
{
    /// <summary>Whether you have favorited the article.</summary>
    /// <example>true</example>
    public required bool Favorited { get; init; }

    /// <summary>The number of users who have favorited the article.</summary>
    /// <example>1</example>
    public required int Favorites { get; init; }
}
