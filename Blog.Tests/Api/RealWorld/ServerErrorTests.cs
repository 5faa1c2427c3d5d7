using System.Net;
using Blog.Domain.Articles;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ServerErrorTests(TestEngine engine) : RealWorldTests(engine)
{
    [Test]
    public async Task A_server_error_has_the_RealWorld_format() =>
        (await Anonymous.GetAsync("/api/tags")).ShouldFail(HttpStatusCode.InternalServerError, "server: failed");

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<ITagRepository, FailingTagRepository>();
}
