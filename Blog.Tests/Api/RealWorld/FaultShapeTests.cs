using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class FaultShapeTests(TestEngine engine) : RealWorldTests(engine)
{
    [Test]
    public async Task Is_that_of_all_errors() =>
        (await Anonymous.GetAsync("/api/tags")).ShouldFail(HttpStatusCode.InternalServerError, "server: failed");

    protected override void ConfigureServices(IServiceCollection services) => services.AddScoped<ITagRepository, BrokenTags>();
}
