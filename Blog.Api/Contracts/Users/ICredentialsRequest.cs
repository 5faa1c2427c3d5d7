namespace Blog.Api.Contracts.Users;

/// <summary>A request that may be an attempt to guess credentials, whose number is limited.</summary>
internal interface ICredentialsRequest
{
    /// <summary>Whether the request has a password or an email address to try.</summary>
    bool HasCredentials => true;

    /// <summary>The email address of the account; null for the account that the token belongs to.</summary>
    string? AccountEmail { get; }
}
