namespace Blog.Api.RealWorld;

/// <summary>What the RealWorld surface is told by.</summary>
internal static class RealWorldSurface
{
    /// <summary>What all of its addresses begin with.</summary>
    public const string Root = "api";

    /// <summary>The name of its OpenAPI document.</summary>
    public const string Document = "realworld";

    /// <summary>The authentication scheme of its clients; Bearer is taken as well.</summary>
    public const string TokenScheme = "Token";

    /// <summary>What the names of its contracts begin with, where they differ from the names that the standard gives them.</summary>
    public const string ContractPrefix = "RealWorld";

    /// <summary>Whether an address belongs to it.</summary>
    /// <param name="path">The address.</param>
    /// <returns>Whether it does.</returns>
    public static bool Covers(PathString path) => path.StartsWithSegments($"/{Root}");

    /// <summary>Whether a type is one of its contracts.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Whether it is.</returns>
    public static bool Owns(Type type) => type.Name.StartsWith(ContractPrefix, StringComparison.Ordinal);
}
