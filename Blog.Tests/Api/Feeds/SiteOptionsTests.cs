using System.ComponentModel.DataAnnotations;
using Blog.Api.Feeds;
using Blog.Tests.Support;
using static Blog.Tests.Support.FeedXml;

namespace Blog.Tests.Api.Feeds;

/// <summary>A blog whose articles are on another host, and whose API runs behind a proxy.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SiteOptionsTests(TestEngine engine) : ApiTests(engine)
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Site:Title"] = "Cows & <Horses>",
        ["Site:Url"] = "https://blog.example/home",
        ["AllowedHosts"] = "*",
        ["Site:ArticleUrl"] = "https://bücher.example/ärticle/{slug}?from=feed#{slug}",
        ["Proxies:Known:0"] = "127.0.0.1",
        ["Proxies:Known:1"] = "::1",
    };

    [Test]
    public async Task Feeds_use_the_configured_title_and_URLs()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync($"水 {Unique.Word()}");
        var answer = await Anonymous.SendAsync(
            HttpMethod.Get,
            "/feed.atom",
            null,
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-Host", "api.example:8443"));
        var feed = answer.Xml("application/atom+xml");

        var escaped = Uri.EscapeDataString(slug);
        var address = $"https://xn--bcher-kva.example/%C3%A4rticle/{escaped}?from=feed#{escaped}";
        var entry = feed.Element(Atom + "entry")!;
        Assert.Multiple(() =>
        {
            Assert.That(feed.Text("title"), Is.EqualTo("Cows & <Horses>"));
            Assert.That(feed.Link("alternate"), Is.EqualTo("https://blog.example/home"));
            Assert.That(feed.Link("self"), Is.EqualTo("https://blog.example/feed.atom"));
            Assert.That(entry.Link("alternate"), Is.EqualTo(address));
            Assert.That(entry.Text("id"), Does.StartWith("tag:blog.example,"));
        });
        Assert.That(
            (await Anonymous.GetAsync("/sitemap.xml")).Xml("application/xml").Elements().Select(url => url.Text("loc")),
            Has.One.EqualTo(address));
    }

    [TestCase("https://blog.example/{slug}")]
    [TestCase("http://localhost:3000/#/article/{slug}")]
    [TestCase("https://blog.example?article={slug}")]
    [TestCase("https://blog.example/{slug}/{slug}.html")]
    public void A_template_with_the_slug_after_the_host_is_valid(string template) =>
        Assert.That(Validate(new SiteOptions { ArticleUrl = template }), Is.Null);

    [TestCase("https://blog.example/reset/{token}")]
    [TestCase("http://localhost:3000/#/reset?token={token}")]
    [TestCase("https://blog.example?token={token}")]
    public void A_template_with_the_token_after_the_host_is_valid(string template) => Assert.That(
        Validate(new SiteOptions { PasswordResetUrl = template, EmailConfirmationUrl = template }), Is.Null);

    [TestCase("")]
    [TestCase("nonsense")]
    [TestCase("/article/{slug}")]
    [TestCase("https://blog.example/article/")]
    [TestCase("https://blog.example/{slug}/{id}")]
    [TestCase("https://{slug}.blog.example/")]
    [TestCase("https://blog.example{slug}")]
    [TestCase("https://blog.example:80{slug}")]
    [TestCase("javascript:alert('{slug}')")]
    [TestCase("https://blog.example/an article/{slug}")]
    public void Any_other_template_is_invalid(string template) =>
        Assert.That(
            Validate(new SiteOptions { ArticleUrl = template }), Does.StartWith($"Site:ArticleUrl is '{template}'"));

    [Test]
    public void An_empty_title_and_a_malformed_URL_are_invalid()
    {
        Assert.That(Validate(new SiteOptions { Title = " " }), Does.StartWith("Site:Title is empty"));
        Assert.That(Validate(new SiteOptions { Url = "blog.example" }), Does.StartWith("Site:Url is 'blog.example'"));
    }

    private static string? Validate(SiteOptions options) =>
        options.Validate(new ValidationContext(options)).FirstOrDefault()?.ErrorMessage;
}
