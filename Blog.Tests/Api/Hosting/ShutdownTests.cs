using System.Net;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Blog.Tests.Api.Hosting;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.All)]
public sealed class ShutdownTests(TestEngine engine)
{
    [TestCase("Content-Length: 90000", "{ \"title\": \"a title\", \"text\": \"", "/article")]
    [TestCase("Transfer-Encoding: chunked", "4\r\n{ \"a\r\n", "/article")]
    [TestCase("Content-Length: 90000", "{ \"article\": ", "/api/articles")]
    public async Task An_upload_that_the_shutdown_interrupts_returns_503(string length, string body, string path)
    {
        await using var database = await engine.CreateDatabaseAsync();
        await using var application = new BlogApplication(database);
        await application.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = application.Address };
        var member = await Member.SignUpAsync(client);
        using var connection = await RawConnection.OpenAsync(application.Address);
        await connection.SendAsync(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n{length}\r\n"
            + $"Content-Type: application/json\r\nAuthorization: Bearer {member.Token}\r\n\r\n");
        await connection.WaitForContinueAsync();
        await connection.SendAsync(body);
        application.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        var response = await connection.ReadAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo((int)HttpStatusCode.ServiceUnavailable), response.Body);
            Assert.That(response.Headers["Retry-After"], Is.EqualTo("5"));
            Assert.That(application.Log.Errors, Is.Empty);
        });
    }
}
