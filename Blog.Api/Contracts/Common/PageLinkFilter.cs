using System.Globalization;
using Blog.Api.Caching;
using Blog.Api.Feeds;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Blog.Api.Contracts.Common;

/// <summary>
/// Adds the <c>Link</c> header (RFC 8288) with the next and the previous page to each response that is a page of a
/// list. Pages that are requested by offset link to others by offset; otherwise the next one is linked by its cursor.
/// </summary>
internal sealed class PageLinkFilter(SiteUrls urls) : IAsyncActionFilter
{
    private const string OffsetName = "offset";
    private const string AfterName = "after";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Result is ObjectResult { Value: IPageResponse page }
            && context.ActionArguments.Values.OfType<PageQuery>().FirstOrDefault() is { } query)
        {
            var links = string.Join(", ", GetLinks(page, query, context.HttpContext.Request.Query));
            if (links.Length > 0)
            {
                context.HttpContext.Response.Headers.Link = links;
            }
        }
    }

    private IEnumerable<string> GetLinks(IPageResponse page, PageQuery query, IQueryCollection parameters)
    {
        var isByOffset = parameters.ContainsKey(OffsetName) && StringValues.IsNullOrEmpty(parameters[AfterName]);
        if (page.HasNext(query.Offset))
        {
            yield return page.Next is { } cursor && !isByOffset
                ? GetLink("next", parameters, AfterName, cursor)
                : GetLink("next", parameters, OffsetName, ToText(query.Offset + query.Limit));
        }

        if (isByOffset && query.Offset > 0)
        {
            yield return GetLink("prev", parameters, OffsetName, ToText(Math.Max(0, query.Offset - query.Limit)));
        }
    }

    private static string ToText(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Returns a link to another page of the same list. Only the parameters that the response is cached by are kept: a
    /// cached response must not contain what another client has added.
    /// </summary>
    private string GetLink(string relation, IQueryCollection parameters, string positionName, string position)
    {
        var query = new QueryBuilder();
        foreach (var name in AnonymousOutputCachePolicy.QueryParameters)
        {
            if (name is not (OffsetName or AfterName) && parameters.TryGetValue(name!, out var values))
            {
                query.Add(name!, values.OfType<string>());
            }
        }

        query.Add(positionName, position);
        return $"<{urls.GetRequestUrl(query.ToQueryString())}>; rel=\"{relation}\"";
    }
}
