namespace Blog.Api.Commands;

internal enum UserAction
{
    /// <summary>Lists all users.</summary>
    List,

    /// <summary>Gives a user another role.</summary>
    ChangeRole,

    /// <summary>Keeps a user from signing in.</summary>
    Block,

    /// <summary>Lets a user sign in again.</summary>
    Unblock,

    /// <summary>Issues a link to choose another password.</summary>
    ResetPassword,

    /// <summary>Deletes a user with everything the user wrote.</summary>
    Delete,
}
