using System.Net;
using System.Net.Http.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Hosting;

[Parallelizable(ParallelScope.All)]
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ForwardedHeadersTests(TestEngine engine)
{
    private static readonly (string, string)[] KnownProxies =
        [("Proxies:Known:0", "127.0.0.1"), ("Proxies:Known:1", "::1")];

    private static readonly (string, string)[] OtherProxies = [("Proxies:Known:0", "10.0.0.0/8")];

    [Test]
    public Task Forwarded_headers_of_clients_are_ignored() => RunAsync([], async visitor =>
    {
        (await SignInAsync(visitor, "203.0.113.1")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(visitor, "203.0.113.2")).ShouldBe(HttpStatusCode.Unauthorized);
        var answer = await SignInAsync(visitor, "203.0.113.3");
        answer.ShouldBeProblem(HttpStatusCode.TooManyRequests, "Too many attempts, please try again later");
        Assert.That(answer.Headers["Retry-After"], Does.Match(@"^\d+$"));
    });

    [Test]
    public Task Forwarded_headers_of_unknown_proxies_are_ignored() => RunAsync(OtherProxies, async visitor =>
    {
        (await SignInAsync(visitor, "203.0.113.1")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(visitor, "203.0.113.2")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(visitor, "203.0.113.3")).ShouldBeProblem(HttpStatusCode.TooManyRequests);
    });

    [Test]
    public Task A_known_proxy_forwards_client_addresses() => RunAsync(KnownProxies, async visitor =>
    {
        foreach (var address in (string[])["203.0.113.1", "203.0.113.2", "2001:db8:0:1::1"])
        {
            (await SignInAsync(visitor, address)).ShouldBe(HttpStatusCode.Unauthorized);
            (await SignInAsync(visitor, address)).ShouldBe(HttpStatusCode.Unauthorized);
            (await SignInAsync(visitor, address)).ShouldBeProblem(HttpStatusCode.TooManyRequests);
        }
    });

    [Test]
    public Task Only_the_last_forwarded_address_counts() => RunAsync(KnownProxies, async visitor =>
    {
        (await SignInAsync(visitor, "198.51.100.1, 203.0.113.1")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(visitor, "198.51.100.2, 203.0.113.1")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(visitor, "198.51.100.3, 203.0.113.1")).ShouldBeProblem(HttpStatusCode.TooManyRequests);
    });

    [Test]
    public Task IPv6_addresses_of_one_network_share_a_limit() => RunAsync(KnownProxies, async visitor =>
    {
        (await SignInAsync(visitor, "2001:db8:0:2::1")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(visitor, "2001:db8:0:2::2")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(visitor, "2001:db8:0:2:ffff::3")).ShouldBeProblem(HttpStatusCode.TooManyRequests);
    });

    private static Task<Answer> SignInAsync(Visitor visitor, string forwardedFor) => visitor.SendAsync(
        HttpMethod.Post,
        "/user/sign-in",
        JsonContent.Create(new { email = Unique.Email(), password = Member.Password }),
        ("X-Forwarded-For", forwardedFor));

    // Each test runs its own program, because all requests come from the same address.
    private async Task RunAsync((string Key, string Value)[] proxies, Func<Visitor, Task> test)
    {
        var settings = proxies.ToDictionary(proxy => proxy.Key, proxy => proxy.Value);
        settings["RateLimiting:Enabled"] = "true";
        settings["RateLimiting:Window"] = "01:00:00";
        settings["RateLimiting:PermitsPerAddress"] = "2";
        await using var database = await engine.CreateDatabaseAsync();
        await using var application = new BlogApplication(database, settings);
        using var client = new HttpClient { BaseAddress = application.Address };
        await test(new Visitor(client));
    }
}
