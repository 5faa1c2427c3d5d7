using Blog.Domain.Accounts;

namespace Blog.Api.Commands;

/// <summary>The parsed arguments of the command <c>user</c>.</summary>
/// <param name="Email">The email address of the user; empty for <see cref="UserAction.List"/>.</param>
/// <param name="Role">The new role, for <see cref="UserAction.ChangeRole"/>.</param>
internal sealed record UserCommand(UserAction Action, string Email = "", Role? Role = null)
{
    /// <summary>The option without which nobody is deleted.</summary>
    public const string ConfirmationOption = "--yes";

    private const string Names = "list, role, block, unblock, reset and delete";

    /// <summary>Parses the arguments up to the first option, and looks for the confirmation among the others.</summary>
    /// <param name="error">The error message, or empty if the arguments are valid.</param>
    /// <returns>The command, or null if the arguments are not valid.</returns>
    public static UserCommand? Parse(Queue<string> arguments, out string error)
    {
        var name = TakeArgument(arguments);
        if (ParseAction(name) is not { } action)
        {
            error = name is null ? $"user needs one of {Names}." : $"user knows {Names}, not {name}.";
            return null;
        }

        var email = action == UserAction.List ? "" : TakeArgument(arguments);
        var role = action == UserAction.ChangeRole && email is not null ? TakeArgument(arguments) : null;
        var command = new UserCommand(action, email ?? "", RoleName.Find(role));
        error = command switch
        {
            _ when email is null => $"user {name} needs an email address.",
            { Action: UserAction.ChangeRole, Role: null } => $"user {name} needs a role: author, moderator or admin.",
            { Action: UserAction.Delete } when !arguments.Contains(ConfirmationOption) =>
                $"user {name} cannot be undone: confirm it with {ConfirmationOption}.",
            _ => "",
        };
        return error.Length == 0 ? command : null;
    }

    private static UserAction? ParseAction(string? name) => name switch
    {
        "list" => UserAction.List,
        "role" => UserAction.ChangeRole,
        "block" => UserAction.Block,
        "unblock" => UserAction.Unblock,
        "reset" => UserAction.ResetPassword,
        "delete" => UserAction.Delete,
        _ => null,
    };

    private static string? TakeArgument(Queue<string> arguments) =>
        arguments.TryPeek(out var next) && next.Length > 0 && !next.StartsWith("--", StringComparison.Ordinal)
            ? arguments.Dequeue()
            : null;
}
