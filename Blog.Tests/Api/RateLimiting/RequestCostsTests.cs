using Blog.Api.RateLimiting;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.RateLimiting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class RequestCostsTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("GET", "article", "", "Read")]
    [TestCase("GET", "article", "?offset=500", "Read")]
    [TestCase("GET", "article", "?offset=501", "UnboundedRead")]
    [TestCase("GET", "article", "?offset=501&offset=0", "UnboundedRead")]
    [TestCase("GET", "article", "?q=word", "Search")]
    [TestCase("GET", "article", "?q=word&offset=501", "Search")]
    [TestCase("GET", "author/{username}/followers", "", "Read")]
    [TestCase("GET", "author/{username}/followers", "?offset=501", "UnboundedRead")]
    [TestCase("GET", "author/{username}/following", "?offset=501", "UnboundedRead")]
    [TestCase("GET", "article/{slug}/comment", "?offset=501", "UnboundedRead")]
    [TestCase("GET", "tag", "", "UnboundedRead")]
    [TestCase("GET", "api/tags", "", "Read")]
    [TestCase("GET", "api/articles/{slug}/comments", "", "UnboundedRead")]
    [TestCase("GET", "sitemap.xml", "?page=2", "UnboundedRead")]
    [TestCase("GET", "user/profile", "", "None")]
    [TestCase("GET", "api/user", "", "None")]
    [TestCase("POST", "article", "?q=word", "None")]
    public void The_cost_depends_on_the_route_and_the_query(string method, string route, string query, string cost)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.QueryString = new QueryString(query);
        context.SetEndpoint(
            Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Single(
                endpoint => endpoint.RoutePattern.RawText == route && Takes(endpoint, method)));
        Assert.That(RequestCosts.OfAction(context).ToString(), Is.EqualTo(cost));
    }

    private static bool Takes(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true;
}
