using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Errors;

/// <summary>
/// Redirects a request with a former slug to the same operation with the current one: with 308, so that the method and
/// the body stay (RFC 9110, section 15.4.9).
/// </summary>
internal sealed class MovedResult(string slug) : ActionResult
{
    /// <summary>The name of the route value.</summary>
    public const string SlugName = "slug";

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var links = context.HttpContext.RequestServices.GetRequiredService<LinkGenerator>();
        var values = new RouteValueDictionary(context.RouteData.Values) { [SlugName] = slug };
        var path = links.GetPathByRouteValues(context.HttpContext, routeName: null, values);
        response.StatusCode = StatusCodes.Status308PermanentRedirect;
        response.Headers.Location = $"{path}{request.QueryString.ToUriComponent()}";

        // Caches may keep a 308 for ever, but an article may get a former slug again.
        response.Headers.CacheControl = "no-cache";
        return Task.CompletedTask;
    }
}
