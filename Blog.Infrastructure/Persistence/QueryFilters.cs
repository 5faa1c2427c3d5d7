namespace Blog.Infrastructure.Persistence;

/// <summary>The names of the global query filters, to name one off with <c>IgnoreQueryFilters([…])</c>.</summary>
internal static class QueryFilters
{
    /// <summary>Hides what was deleted.</summary>
    public const string SoftDelete = "SoftDelete";
}
