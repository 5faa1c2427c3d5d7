using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Blog.Tests.Support.FeedXml;

namespace Blog.Tests.Api.Feeds;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class AtomFeedTests(TestEngine engine) : ApiTests(engine)
{
    private const string MediaType = "application/atom+xml";

    [Test]
    public async Task The_feed_has_all_required_elements()
    {
        var author = await SignUpAsync();
        var username = await author.GetUsernameAsync();
        await author.PublishAsync();
        var feed = await FetchAsync($"?author={username}");

        var self = new Uri(Application.Address, $"/feed.atom?author={username}").AbsoluteUri;
        Assert.Multiple(() =>
        {
            Assert.That(feed.Name, Is.EqualTo(Atom + "feed"));
            Assert.That(feed.Text("id"), Is.EqualTo(self));
            Assert.That(feed.Text("title"), Is.EqualTo($"Blog · {username}"));
            Assert.That(feed.Link("self"), Is.EqualTo(self));
            Assert.That(feed.Link("alternate"), Is.EqualTo(Application.Address.AbsoluteUri));
            Assert.That(feed.Element(Atom + "author")!.Text("name"), Is.EqualTo("Blog"));
            Assert.That(feed.Text("updated"), Is.EqualTo(feed.Element(Atom + "entry")!.Text("updated")));
        });
    }

    [Test]
    public async Task An_entry_has_all_required_elements()
    {
        var author = await SignUpAsync(fullName: "Ann Author");
        var slug = await author.PublishAsync($"Ünï 水 {Unique.Word()}", "the text", ["b", "A"]);
        var article = await author.GetAsync($"/article/{slug}");
        var entry = (await FetchAsync($"?author={await author.GetUsernameAsync()}")).Elements(Atom + "entry").Single();

        var (created, escaped) = (article["createdAt"].GetDateTimeOffset(), Uri.EscapeDataString(slug));
        Assert.Multiple(() =>
        {
            Assert.That(
                entry.Text("id"),
                Is.EqualTo($"tag:{Application.Address.Host},{created:yyyy-MM-dd}:article/{article["id"]}"));
            Assert.That(entry.Text("title"), Is.EqualTo(article["title"].GetString()));
            Assert.That(Time(entry, "published"), Is.EqualTo(created).Within(TimeSpan.FromMilliseconds(1)));
            Assert.That(Time(entry, "updated"), Is.EqualTo(created).Within(TimeSpan.FromMilliseconds(1)));
            Assert.That(
                entry.Link("alternate"), Is.EqualTo(new Uri(Application.Address, $"/article/{escaped}").AbsoluteUri));
            Assert.That(entry.Text("summary"), Is.EqualTo("the text"));
            Assert.That(entry.Elements(Atom + "author").Single().Text("name"), Is.EqualTo("Ann Author"));
            Assert.That(
                entry.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value),
                Is.EqualTo((string[])["A", "b"]));
        });
        (await Anonymous.GetAsync(new Uri(entry.Link("alternate")).PathAndQuery)).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("<script>alert(\"x\")</script> & 'y' ]]> &amp; <!--")]
    [TestCase("a 😀 and 𝒳")]
    [TestCase("tab\tand\nline")]
    public async Task Special_characters_survive_unchanged(string title)
    {
        var author = await SignUpAsync(fullName: title.ReplaceLineEndings(" "));
        string[] tags = [title.Length > 20 ? title[..20].Trim() : title];
        (await author.PostAsync("/article", new { title, text = title, description = title, tags }))
            .ShouldBe(HttpStatusCode.Created);
        var entry = (await FetchAsync($"?author={await author.GetUsernameAsync()}")).Elements(Atom + "entry").Single();

        Assert.That((entry.Text("title"), entry.Text("summary")), Is.EqualTo((title, title)));
    }

    [Test]
    public async Task Characters_that_XML_forbids_are_replaced()
    {
        var author = await SignUpAsync(fullName: "Jane \uFFFF");
        await author.PublishAsync("one \uFFFE two 😀 \uFFFF", "text \uFFFE", ["tag \uFFFE"]);
        var feed = await FetchAsync($"?author={await author.GetUsernameAsync()}&tag=%EF%BF%BE%20%F0%9F%98%80");
        Assert.That(feed.Text("title"), Does.Contain("\uFFFD 😀"));

        var entry = (await FetchAsync($"?author={await author.GetUsernameAsync()}")).Elements(Atom + "entry").Single();
        Assert.Multiple(() =>
        {
            Assert.That(entry.Text("title"), Is.EqualTo("one \uFFFD two 😀 \uFFFD"));
            Assert.That(entry.Text("summary"), Is.EqualTo("text \uFFFD"));
            Assert.That(entry.Element(Atom + "category")!.Attribute("term")!.Value, Is.EqualTo("tag \uFFFD"));
            Assert.That(entry.Element(Atom + "author")!.Text("name"), Is.EqualTo("Jane \uFFFD"));
        });
    }

    [Test]
    public async Task The_feed_is_filtered_by_tag_and_author()
    {
        var (ann, bob, tag) = (await SignUpAsync(), await SignUpAsync(), Unique.Word());
        await ann.PublishAsync("ann's with", tags: [tag]);
        await ann.PublishAsync("ann's without");
        await bob.PublishAsync("bob's with", tags: [tag, Unique.Word()]);
        var username = await ann.GetUsernameAsync();

        Assert.That(
            (await FetchAsync($"?tag={tag}")).EntryTitles(), Is.EqualTo((string[])["bob's with", "ann's with"]));
        Assert.That(
            (await FetchAsync($"?author={username}")).EntryTitles(),
            Is.EqualTo((string[])["ann's without", "ann's with"]));
        var both = await FetchAsync($"?x=y&author={username.ToUpperInvariant()}&tag={tag.ToUpperInvariant()}");
        Assert.That(both.EntryTitles(), Is.EqualTo((string[])["ann's with"]));
        Assert.That(
            both.Link("self"),
            Does.EndWith($"/feed.atom?tag={tag.ToUpperInvariant()}&author={username.ToUpperInvariant()}"));
    }

    [Test]
    public async Task The_feed_has_the_20_newest_articles_newest_first()
    {
        var author = await SignUpAsync();
        for (var number = 1; number <= 22; number++)
        {
            await author.PublishAsync($"number {number}");
        }

        Assert.That(
            (await FetchAsync($"?author={await author.GetUsernameAsync()}")).EntryTitles(),
            Is.EqualTo(Enumerable.Range(3, 20).Reverse().Select(number => $"number {number}")));
        Assert.That((await FetchAsync("")).EntryTitles(), Has.Count.EqualTo(20));
    }

    [TestCase("?tag=nobody-uses-this")]
    [TestCase("?author=nobody")]
    [TestCase("?author=not%20a%20username%3C")]
    public async Task The_feed_of_an_unknown_tag_or_author_is_empty_and_never_changes(string query)
    {
        var answer = await Anonymous.GetAsync($"/feed.atom{query}");
        var feed = answer.Xml(MediaType);

        Assert.Multiple(() =>
        {
            Assert.That(feed.EntryTitles(), Is.Empty);
            Assert.That(Time(feed, "updated"), Is.EqualTo(DateTimeOffset.UnixEpoch));
            Assert.That(feed.Text("id"), Is.Not.Empty);
            Assert.That(feed.Text("title"), Is.Not.Empty);
            Assert.That(feed.Element(Atom + "author")!.Text("name"), Is.Not.Empty);
            Assert.That(answer.Headers.Keys, Has.None.EqualTo("Last-Modified"));
        });

        // A query with a repeated parameter is never cached, so this response is a new one.
        var fresh = await Anonymous.GetAsync($"/feed.atom{query}&x=1&x=2");
        Assert.That(fresh.Headers["ETag"], Is.EqualTo(answer.Headers["ETag"]));
    }

    [Test]
    public async Task An_invalid_tag_is_rejected() =>
        (await Anonymous.GetAsync("/feed.atom?tag=a%01")).ShouldRefuse("tag");

    [Test]
    public async Task The_feed_is_the_same_for_every_reader_and_Accept_header()
    {
        var member = await SignUpAsync();
        await member.PublishAsync();
        var path = $"/feed.atom?author={await member.GetUsernameAsync()}";
        var anonymous = await Anonymous.SendAsync(HttpMethod.Get, path, null, ("Accept", "text/html"));
        Assert.That((await member.GetAsync(path)).Body, Is.EqualTo(anonymous.Body));
        Assert.That(anonymous.Xml(MediaType).EntryTitles(), Has.Count.EqualTo(1));
    }

    // The clock never stands still, so that a feed which contained the current time would change.
    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(new AdvancingTimeProvider());

    private static DateTimeOffset Time(XElement element, string name)
    {
        Assert.That(element.Text(name), Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z\z"));
        return DateTimeOffset.Parse(element.Text(name), CultureInfo.InvariantCulture);
    }

    private async Task<XElement> FetchAsync(string query) =>
        (await Anonymous.GetAsync($"/feed.atom{query}")).Xml(MediaType);
}
