using System.Net;
using Blog.Tests.Api.Authentication;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Errors;

/// <summary>Methods that no operation has, at the address of every operation.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class MethodNotAllowedTests(TestEngine engine) : ApiTests(engine)
{
    private static IEnumerable<string> Paths => Operations.Select(operation => operation.Key);

    private static ILookup<string, string> Operations => OperationAccess.All.Keys
        .Select(name => name.Split(' '))
        .ToLookup(parts => parts[1], parts => parts[0]);

    [TestCaseSource(nameof(Paths))]
    public async Task Another_method_returns_405_with_the_allowed_methods(string path)
    {
        foreach (var method in new[] { "OPTIONS", "TRACE", "UNKNOWN" })
        {
            var answer = await Anonymous.SendAsync(new HttpMethod(method), Fill(path), null);
            answer.ShouldBe(HttpStatusCode.MethodNotAllowed);
            Assert.That(answer.Headers["Allow"].Split(", "), Is.SupersetOf(Operations[path]));
            Assert.That(answer.Headers["Content-Type"], Does.Contain("json"));
        }
    }

    [TestCaseSource(nameof(Paths))]
    public async Task HEAD_has_the_status_of_GET(string path)
    {
        var (get, head) = (
            await Anonymous.GetAsync(Fill(path)), await Anonymous.SendAsync(HttpMethod.Head, Fill(path), null));
        Assert.That(head.Status, Is.EqualTo(get.Status));
        Assert.That(head.Body, Is.Empty);
    }

    private static string Fill(string path) => path
        .Replace("{id}", "1", StringComparison.Ordinal)
        .Replace("{slug}", "none", StringComparison.Ordinal)
        .Replace("{username}", "none", StringComparison.Ordinal);
}
