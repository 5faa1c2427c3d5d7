using Blog.Api.Contracts.Common;

namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>Which slice of a list is wanted.</summary>
public record RealWorldPageQuery : PageQuery;
