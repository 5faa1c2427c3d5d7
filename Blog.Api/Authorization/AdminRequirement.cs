using Blog.Api.Authentication;
using Blog.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Blog.Api.Authorization;

/// <summary>The user must be one who may administer the blog.</summary>
internal sealed class AdminRequirement : IAuthorizationRequirement
{
    /// <summary>Asks <see cref="AccessPolicy"/>. Anonymous requests are refused before, with a 401.</summary>
    internal sealed class Handler(IHttpContextAccessor accessor) : AuthorizationHandler<AdminRequirement>
    {
        protected override Task HandleRequirementAsync(
            AuthorizationHandlerContext context, AdminRequirement requirement)
        {
            var currentUser = accessor.HttpContext?.RequestServices.GetRequiredService<CurrentUser>();
            if (currentUser?.IdOrNull is not null && AccessPolicy.MayAdminister(currentUser.Actor))
            {
                context.Succeed(requirement);
            }
            else
            {
                context.Fail(new AuthorizationFailureReason(this, AccessPolicy.AdminOnlyMessage));
            }

            return Task.CompletedTask;
        }
    }
}
