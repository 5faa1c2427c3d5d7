using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Articles;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ArticleTagsTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Tags_are_trimmed_deduplicated_ignoring_case_and_sorted_by_name()
    {
        var word = Unique.Word();
        var answer = await PublishAsync($" c{word} ", $"B{word}", $"a{word}", $"b{word}", $"c{word}", $"C{word}");
        Assert.That(
            answer.ShouldBe(HttpStatusCode.Created)["tags"].Texts(),
            Is.EqualTo([$"a{word}", $"B{word}", $"c{word}"]));
    }

    [Test]
    public async Task An_existing_tag_keeps_its_original_casing()
    {
        var word = Unique.Word();
        (await PublishAsync($"X{word}")).ShouldBe(HttpStatusCode.Created);
        Assert.That((await PublishAsync($"x{word}"))["tags"].Texts(), Is.EqualTo([$"X{word}"]));
    }

    [TestCase("null")]
    [TestCase("[]")]
    public async Task Tags_are_optional(string tags)
    {
        var answer = await (await SignUpAsync()).PostAsync(
            "/article", $$"""{ "title": "{{Unique.Word()}}", "text": "some text", "tags": {{tags}} }""");
        Assert.That(answer.ShouldBe(HttpStatusCode.Created)["tags"].GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task More_than_ten_tags_are_rejected()
    {
        var tags = Enumerable.Range(0, 11).Select(_ => Unique.Word()).ToArray();
        (await PublishAsync(tags)).ShouldRefuse("tags");
        Assert.That((await PublishAsync(tags[1..]))["tags"].GetArrayLength(), Is.EqualTo(10));
    }

    [Test]
    public async Task Duplicates_do_not_count_towards_the_limit()
    {
        var tags = Enumerable.Range(0, 10).Select(_ => Unique.Word()).ToArray();
        (await PublishAsync([.. tags, tags[0].ToUpperInvariant(), $" {tags[1]} "])).ShouldBe(HttpStatusCode.Created);
    }

    [Test]
    public async Task A_tag_longer_than_fifty_characters_is_rejected()
    {
        var longest = Unique.Word().PadRight(50, 'x');
        (await PublishAsync(longest)).ShouldBe(HttpStatusCode.Created);
        (await PublishAsync($" {longest} ")).ShouldBe(HttpStatusCode.Created);
        (await PublishAsync($"{longest}x")).ShouldRefuse("tags");
    }

    [TestCase("""["fine", ""]""")]
    [TestCase("""["fine", "  "]""")]
    [TestCase("""["fine", null]""")]
    [TestCase("\"fine\"")]
    [TestCase("{}")]
    public async Task Tags_that_are_not_a_list_of_names_are_rejected(string tags) =>
        (await (await SignUpAsync()).PostAsync(
            "/article", $$"""{ "title": "a title", "text": "some text", "tags": {{tags}} }""")).ShouldRefuse("tags");

    [TestCase("[1]")]
    [TestCase("""[["fine"]]""")]
    public async Task A_tag_that_is_not_a_string_is_rejected(string tags)
    {
        var answer = await (await SignUpAsync()).PostAsync(
            "/article", $$"""{ "title": "a title", "text": "some text", "tags": {{tags}} }""");
        answer.ShouldBeProblem(HttpStatusCode.BadRequest);
        Assert.That(answer["errors"].EnumerateObject().Single().Name, Does.StartWith("tags"));
    }

    private async Task<Answer> PublishAsync(params string[] tags) =>
        await (await SignUpAsync()).PostAsync("/article", new { title = Unique.Word(), text = "some text", tags });
}
