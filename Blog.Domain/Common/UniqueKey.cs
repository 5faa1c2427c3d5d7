namespace Blog.Domain.Common;

/// <summary>The keys that the database keeps unique.</summary>
public enum UniqueKey
{
    /// <summary>The email address of a user.</summary>
    Email,

    /// <summary>The username of a user.</summary>
    Username,

    /// <summary>The slug of an article.</summary>
    Slug,

    /// <summary>The name of a tag.</summary>
    Tag,
}
