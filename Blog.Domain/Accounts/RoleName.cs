using Blog.Domain.Common;

namespace Blog.Domain.Accounts;

/// <summary>The names of roles outside of the program.</summary>
public sealed class RoleName : IValidationRule
{
    /// <summary>The error message for an unknown role.</summary>
    public const string InvalidMessage = "The {0} field must be author, moderator or admin.";

    private RoleName()
    {
    }

    /// <summary>Returns the name of a role.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Author => "author",
        Role.Moderator => "moderator",
        Role.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This is not a role."),
    };

    /// <summary>Finds a role by its name, or returns null.</summary>
    public static Role? Find(string? name) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => Of(role!.Value) == name);

    /// <inheritdoc/>
    public static string? GetError(object? value) =>
        value is string name && Find(name) is null ? InvalidMessage : null;
}
