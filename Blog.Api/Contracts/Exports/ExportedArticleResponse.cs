using Blog.Api.Contracts.Articles;

namespace Blog.Api.Contracts.Exports;

/// <summary>Your article with its text, without the comments on it.</summary>
public sealed record ExportedArticleResponse : ArticleContentResponse;
