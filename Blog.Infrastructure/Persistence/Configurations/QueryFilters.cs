namespace Blog.Infrastructure.Persistence.Configurations;

/// <summary>The names of the global query filters, for <c>IgnoreQueryFilters([…])</c>.</summary>
internal static class QueryFilters
{
    /// <summary>Hides articles that are not published (<see cref="ArticleVisibility"/>).</summary>
    public const string Published = "Published";

    /// <summary>Hides soft-deleted rows.</summary>
    public const string SoftDelete = "SoftDelete";
}
