using System.Net;
using System.Text;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Blog.Tests.Api.Telemetry;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.All)]
public sealed class TelemetryTests(TestEngine engine)
{
    private const string TracesPath = "/v1/traces";
    private const string MetricsPath = "/v1/metrics";

    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 20;

    [Test]
    public async Task Traces_and_metrics_are_sent_to_the_endpoint()
    {
        await using var receiver = await OtlpReceiver.StartNewAsync();
        await using var database = await engine.CreateDatabaseAsync();
        var trace = RequestTrace.New();
        var email = Unique.Email();

        await using var application = new BlogApplication(database, SettingsFor(receiver.Url));
        await application.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = application.Address };
        await (await Member.SignUpAsync(client, email)).PublishAsync();
        (await new Visitor(client).PostAsync("/user/sign-in", new { email, password = "wrong" }))
            .ShouldBe(HttpStatusCode.Unauthorized);
        await client.GetAsync(new Uri("/article", UriKind.Relative));
        await client.GetAsync(new Uri("/article", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/tag", UriKind.Relative));
        request.Headers.Add(trace.Header.Name, trace.Header.Value);
        await client.SendAsync(request);

        // A request ends shortly after its response was received.
        Assert.That(
            () => ReadTraces(application, receiver),
            Does.Contain(Encoding.Latin1.GetString(Convert.FromHexString(trace.Id)))
                .After(TimeoutInMilliseconds, PollingInMilliseconds));
        application.Services.GetRequiredService<MeterProvider>().ForceFlush();

        var (traces, metrics) = (receiver.ReadAll(TracesPath), receiver.ReadAll(MetricsPath));
        Assert.Multiple(() =>
        {
            Assert.That(traces, Does.Contain("GET tag").And.Contain("POST article"));
            Assert.That(traces, Does.Not.Contain("/health/ready").And.Not.Contain(email));
            Assert.That(metrics, Does.Contain("service.name").And.Contain("blog"));
            Assert.That(metrics, Does.Contain("http.server.request.duration").And.Contain("dotnet.gc.collections"));
            Assert.That(metrics, Does.Contain("blog.database.commit.writes"));
            Assert.That(metrics, Does.Contain("blog.queue.length").And.Contain("blog.queue.wait"));
            Assert.That(metrics, Does.Contain("password_hashes").And.Contain("writes").And.Contain("large_bodies"));
            Assert.That(metrics, Does.Contain("blog.output_cache.lookups").And.Contain("hit").And.Contain("miss"));
            Assert.That(metrics, Does.Contain("blog.password_attempts.refused").And.Contain("wrong_password"));
        });
    }

    [Test]
    public async Task The_program_does_not_depend_on_the_endpoint()
    {
        // Nothing listens on the discard port.
        await using var database = await engine.CreateDatabaseAsync();
        await using var application = new BlogApplication(database, SettingsFor("http://127.0.0.1:9"));
        await application.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = application.Address };
        await (await Member.SignUpAsync(client)).PublishAsync();
    }

    [Test]
    public async Task Nothing_is_added_without_an_endpoint()
    {
        await using var database = await engine.CreateDatabaseAsync();
        await using var application = new BlogApplication(database);
        Assert.Multiple(() =>
        {
            Assert.That(application.Services.GetService<TracerProvider>(), Is.Null);
            Assert.That(application.Services.GetService<MeterProvider>(), Is.Null);
        });
    }

    private static string ReadTraces(BlogApplication application, OtlpReceiver receiver)
    {
        application.Services.GetRequiredService<TracerProvider>().ForceFlush();
        return receiver.ReadAll(TracesPath);
    }

    private static Dictionary<string, string> SettingsFor(string endpoint) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
    };
}
