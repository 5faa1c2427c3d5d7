namespace Blog.Api.Contracts.Users;

/// <summary>A request that tries to open an account, counted against it.</summary>
internal interface IAccountRateLimitedRequest
{
    /// <summary>The address of the account.</summary>
    string Email { get; }
}
