namespace Blog.Api.Contracts.Users;

/// <summary>A request with credentials, whose attempts are limited per account.</summary>
internal interface IAccountRateLimitedRequest
{
    string Email { get; }
}
