using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Tests.Api.OpenApi;

[TestFixture]
public sealed class OpenApiDocumentCacheTests() : ApiTests(new SqliteTestEngine())
{
    private const int Requests = 20;

    private readonly GeneratedDocuments generated = new();

    [TestCase(OpenApiDocument.Path, "v1", "application/json")]
    [TestCase(OpenApiDocument.RealWorldPath, "realworld", "application/json")]
    public async Task A_document_is_generated_once(string path, string name, string type)
    {
        var first = await Task.WhenAll(Enumerable.Range(0, Requests).Select(number => Anonymous.SendAsync(
            HttpMethod.Get, $"{path}?x={number}", null, ("Host", $"host{number}.example"))));
        Assert.That(first.Select(answer => answer.ShouldBe(HttpStatusCode.OK).Body).Distinct().Count(), Is.EqualTo(1));
        Assert.That(first[0].Headers["Content-Type"], Does.StartWith(type));

        var head = await Anonymous.SendAsync(HttpMethod.Head, path, null);
        Assert.That(head.ShouldBe(HttpStatusCode.OK).Headers["ETag"], Is.EqualTo(first[0].Headers["ETag"]));
        Assert.That(head.Body, Is.Empty);
        (await Anonymous.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", head.Headers["ETag"])))
            .ShouldBe(HttpStatusCode.NotModified);
        Assert.That(generated.Names.Count(document => document == name), Is.EqualTo(1));
    }

    [Test]
    public async Task An_unknown_document_is_not_found() =>
        (await Anonymous.GetAsync("/swagger/v9/swagger.json")).ShouldBeProblem(HttpStatusCode.NotFound);

    protected override void ConfigureServices(IServiceCollection services)
    {
        services.AddTransient<SwaggerGenerator>();
        services.Replace(ServiceDescriptor.Transient<ISwaggerProvider>(
            provider => new CountingProvider(provider.GetRequiredService<SwaggerGenerator>(), generated)));
    }

    private sealed class GeneratedDocuments
    {
        private readonly Lock gate = new();
        private readonly List<string> names = [];

        public IReadOnlyList<string> Names
        {
            get
            {
                lock (gate)
                {
                    return [.. names];
                }
            }
        }

        public void Add(string name)
        {
            lock (gate)
            {
                names.Add(name);
            }
        }
    }

    private sealed class CountingProvider(ISwaggerProvider generator, GeneratedDocuments generated) : ISwaggerProvider
    {
        public Microsoft.OpenApi.OpenApiDocument GetSwagger(
            string documentName, string? host = null, string? basePath = null)
        {
            generated.Add(documentName);
            return generator.GetSwagger(documentName, host, basePath);
        }
    }
}
