namespace Blog.Domain.Common;

/// <summary>What may exist only once, and is watched by the database.</summary>
public enum UniqueKey
{
    /// <summary>A user's email address.</summary>
    Email,

    /// <summary>A user's username.</summary>
    Username,

    /// <summary>An article's slug.</summary>
    Slug,

    /// <summary>A tag's name.</summary>
    Tag,
}
