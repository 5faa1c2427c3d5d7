using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>Specifies which of an author's own articles to list, those changed last first.</summary>
/// <param name="Status">The status, or null for all.</param>
/// <param name="Words">The words that the title, description, text or tags must contain.</param>
/// <param name="After">The cursor after which the page begins: when its last article was changed.</param>
public sealed record OwnArticleFilter(ArticleStatus? Status, SearchWords? Words, PageCursor? After);
