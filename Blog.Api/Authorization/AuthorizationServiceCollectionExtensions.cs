using Microsoft.AspNetCore.Authorization;

namespace Blog.Api.Authorization;

internal static class AuthorizationServiceCollectionExtensions
{
    /// <summary>Adds a policy for each role that may do more than others.</summary>
    public static IServiceCollection AddBlogAuthorization(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(
            AuthorizationPolicies.Admin,
            policy => policy.RequireAuthenticatedUser().AddRequirements(new AdminRequirement()));
        services.AddHttpContextAccessor();
        services.AddSingleton<IAuthorizationHandler, AdminRequirement.Handler>();
        return services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationResultHandler>();
    }
}
