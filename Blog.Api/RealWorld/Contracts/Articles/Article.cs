namespace Blog.Api.RealWorld.Contracts.Articles;

/// <summary>An article.</summary>
public sealed record Article : ArticleListing
{
    /// <summary>The text.</summary>
    /// <example>text text text 1/3</example>
    public required string Body { get; init; }
}
