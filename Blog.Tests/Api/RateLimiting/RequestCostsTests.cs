using Blog.Api.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Blog.Tests.Api.RateLimiting;

[Parallelizable(ParallelScope.All)]
public sealed class RequestCostsTests
{
    [TestCase("GET", "article", "", "Read")]
    [TestCase("GET", "article", "?offset=500", "Read")]
    [TestCase("GET", "article", "?offset=501", "UnboundedRead")]
    [TestCase("GET", "article", "?offset=501&offset=0", "UnboundedRead")]
    [TestCase("GET", "article", "?q=word", "Search")]
    [TestCase("GET", "article", "?q=word&offset=501", "Search")]
    [TestCase("GET", "tag", "", "UnboundedRead")]
    [TestCase("GET", "api/tags", "", "UnboundedRead")]
    [TestCase("GET", "sitemap.xml", "?page=2", "UnboundedRead")]
    [TestCase("GET", "user/profile", "", "None")]
    [TestCase("POST", "article", "?q=word", "None")]
    public void The_cost_depends_on_the_route_and_the_query(string method, string route, string query, string cost)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.QueryString = new QueryString(query);
        var pattern = RoutePatternFactory.Parse(route);
        context.SetEndpoint(
            new RouteEndpoint(_ => Task.CompletedTask, pattern, order: 0, EndpointMetadataCollection.Empty, null));
        Assert.That(RequestCosts.OfAction(context).ToString(), Is.EqualTo(cost));
    }
}
