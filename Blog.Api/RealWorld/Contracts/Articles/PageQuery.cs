namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>The limit and offset of a list.</summary>
public record PageQuery : Api.Contracts.Common.PageQuery;
