namespace Blog.Api.Authorization;

/// <summary>The names of the authorization policies.</summary>
internal static class AuthorizationPolicies
{
    /// <summary>Only admins.</summary>
    public const string Admin = "admin";
}
