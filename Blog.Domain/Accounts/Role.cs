namespace Blog.Domain.Accounts;

/// <summary>
/// What a user may do beyond their own account and articles. Each role may do what those before it may.
/// </summary>
public enum Role
{
    /// <summary>Writes articles and comments, as everybody may.</summary>
    Author,

    /// <summary>May delete any article and any comment.</summary>
    Moderator,

    /// <summary>May also change roles, and block and delete accounts.</summary>
    Admin,
}
