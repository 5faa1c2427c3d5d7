namespace Blog.Api.RealWorld;

/// <summary>The constants of the RealWorld API, and what belongs to it.</summary>
internal static class RealWorldApi
{
    public const string RoutePrefix = "api";

    public const string DocumentName = "realworld";

    public static bool Contains(PathString path) => path.StartsWithSegments($"/{RoutePrefix}");

    /// <summary>Whether a type is declared in the namespace of the RealWorld API.</summary>
    public static bool Contains(Type type) =>
        $"{type.Namespace}.".StartsWith($"{typeof(RealWorldApi).Namespace}.", StringComparison.Ordinal);
}
