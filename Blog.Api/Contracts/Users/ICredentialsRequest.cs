namespace Blog.Api.Contracts.Users;

/// <summary>
/// A request that may be an attempt to guess credentials, or that sends a mail. The number of both is limited.
/// </summary>
internal interface ICredentialsRequest
{
    /// <summary>Whether the request has something to try, or sends a mail.</summary>
    bool IsAttempt => true;

    /// <summary>Whether the account is known; attempts are counted by address alone otherwise.</summary>
    bool NamesAccount => true;

    /// <summary>The email address of the account; null for the account that the token belongs to.</summary>
    string? AccountEmail { get; }
}
