using Microsoft.AspNetCore.Authorization;

namespace Blog.Api.Authentication;

/// <summary>
/// Allows requests without a token, for an action whose response depends on the reader where there is one: it says what
/// the reader has favorited and whom the reader follows.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OptionalTokenAttribute : AllowAnonymousAttribute;
