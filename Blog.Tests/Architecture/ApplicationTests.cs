using System.Net;
using AutoMapper;
using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Architecture;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ApplicationTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public void Every_member_of_every_contract_is_mapped() => Assert.That(
        () => Application.Services.GetRequiredService<IMapper>().ConfigurationProvider.AssertConfigurationIsValid(),
        Throws.Nothing);

    [Test]
    public void Every_route_word_under_article_is_a_reserved_slug()
    {
        var routes = Application.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.PathSegments)
            .Where(segments => segments.Count > 1 && Literal(segments[0]) == "article")
            .ToList();
        Assert.That(routes, Is.Not.Empty);
        Assert.That(
            routes.Select(segments => Literal(segments[1])).OfType<string>(),
            Has.All.Matches<string>(word => Slug.From(word).IsReserved));
    }

    [Test]
    public async Task A_reserved_word_gets_a_number_as_a_slug()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync("Feed");
        Assert.That(slug, Does.Match(@"^feed-\d+\z"));
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
    }

    private static string? Literal(RoutePatternPathSegment segment) =>
        segment.IsSimple && segment.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : null;
}
