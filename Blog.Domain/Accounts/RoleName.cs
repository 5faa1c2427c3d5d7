namespace Blog.Domain.Accounts;

/// <summary>The names of roles outside of the program.</summary>
public static class RoleName
{
    /// <summary>The name of <see cref="Role.Author"/>.</summary>
    public const string Author = "author";

    /// <summary>The name of <see cref="Role.Moderator"/>.</summary>
    public const string Moderator = "moderator";

    /// <summary>The name of <see cref="Role.Admin"/>.</summary>
    public const string Admin = "admin";

    /// <summary>The error message for an unknown role.</summary>
    public const string InvalidMessage = $"The {{0}} field must be {Author}, {Moderator} or {Admin}.";

    /// <summary>Returns the name of a role.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Author => Author,
        Role.Moderator => Moderator,
        Role.Admin => Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This is not a role."),
    };

    /// <summary>Finds a role by its name, or returns null.</summary>
    public static Role? Find(string? name) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => Of(role!.Value) == name);
}
