using System.Globalization;
using Blog.Api.Feeds;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace Blog.Api.Contracts.Common;

/// <summary>
/// Adds the <c>Link</c> header (RFC 8288) with the next and the previous page to each response that is a page of a
/// list. Pages that are requested by offset link to others by offset; otherwise the next one is linked by its cursor.
/// </summary>
internal sealed class PageLinkFilter(SiteUrls urls, IModelMetadataProvider metadata) : IAsyncActionFilter
{
    private const string OffsetName = "offset";
    private const string AfterName = "after";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Result is ObjectResult { Value: IPageResponse page }
            && context.ActionArguments.Values.OfType<PageQuery>().FirstOrDefault() is { } query)
        {
            var parameters = SelectParameters(query, context.HttpContext.Request.Query);
            var links = string.Join(", ", GetLinks(page, query, parameters));
            if (links.Length > 0)
            {
                context.HttpContext.Response.Headers.Link = links;
            }
        }
    }

    private IEnumerable<string> GetLinks(
        IPageResponse page, PageQuery query, Dictionary<string, StringValues> parameters)
    {
        var isByOffset = parameters.ContainsKey(OffsetName)
            && StringValues.IsNullOrEmpty(parameters.GetValueOrDefault(AfterName));
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
    /// Returns the parameters of a request that its list depends on, under their own names. A response that is cached
    /// must not contain what another client has added.
    /// </summary>
    private Dictionary<string, StringValues> SelectParameters(PageQuery query, IQueryCollection parameters) =>
        metadata.GetMetadataForType(query.GetType()).Properties
            .Select(property => property.BinderModelName)
            .OfType<string>()
            .Where(parameters.ContainsKey)
            .ToDictionary(name => name, name => parameters[name]);

    /// <summary>Returns a link to another page of the same list.</summary>
    private string GetLink(
        string relation, Dictionary<string, StringValues> parameters, string positionName, string position)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in parameters.Where(parameter => parameter.Key is not (OffsetName or AfterName)))
        {
            query.Add(name, values.OfType<string>());
        }

        query.Add(positionName, position);
        return $"<{urls.GetRequestUrl(query.ToQueryString())}>; rel=\"{relation}\"";
    }
}
