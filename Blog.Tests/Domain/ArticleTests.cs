using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Tests.Support;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class ArticleTests
{
    [Test]
    public void Is_created_with_trimmed_values()
    {
        var article = new Article(
            7, Slug.From("a title"), " a title ", PlainText.Of("\na text\n"), " about ", [new Tag("a")]);
        Assert.Multiple(() =>
        {
            Assert.That(article.AuthorId, Is.EqualTo(7));
            Assert.That(article.Slug, Is.EqualTo("a-title"));
            Assert.That(article.Title, Is.EqualTo("a title"));
            Assert.That(article.Text, Is.EqualTo("a text"));
            Assert.That(article.Description, Is.EqualTo("about"));
            Assert.That(article.Tags.Single().Name, Is.EqualTo("a"));
        });
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(200, true)]
    [TestCase(201, false)]
    public void Has_a_title_of_1_to_200_characters(int length, bool valid) =>
        AssertLimit(() => CreateArticle(title: new string('a', length)), "Title", valid);

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(100_000, true)]
    [TestCase(100_001, false)]
    public void Has_a_text_of_1_to_100000_characters(int length, bool valid) =>
        AssertLimit(() => CreateArticle(text: new string('a', length)), "Text", valid);

    [TestCase(1000, true)]
    [TestCase(1001, false)]
    public void Has_a_description_of_at_most_1000_characters(int length, bool valid) =>
        AssertLimit(() => CreateArticle(description: new string('a', length)), "Description", valid);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void Uses_its_text_as_description_if_none_is_given(string? description) =>
        Assert.That(CreateArticle(text: "the text", description: description).Description, Is.EqualTo("the text"));

    [Test]
    public void Uses_the_whole_text_as_description_if_it_is_short_enough() =>
        Assert.That(PlainText.Of(new string('a', 1000)).Summarize(), Is.EqualTo(new string('a', 1000)));

    [Test]
    public void Truncates_a_long_text_to_a_description_of_999_characters_and_an_ellipsis() =>
        Assert.That(PlainText.Of(new string('a', 1001)).Summarize(), Is.EqualTo(new string('a', 999) + "…"));

    [Test]
    public void Does_not_split_a_surrogate_pair_in_a_generated_description() =>
        Assert.That(
            PlainText.Of(new string('a', 998) + "🔥🔥").Summarize(), Is.EqualTo(new string('a', 998) + "…"));

    [Test]
    public void Keeps_its_slug_and_description_when_title_and_text_change()
    {
        var article = CreateArticle();
        article.Retitle(" another title ");
        article.Rewrite(PlainText.Of(" another text "));
        Assert.Multiple(() =>
        {
            Assert.That(article.Title, Is.EqualTo("another title"));
            Assert.That(article.Text, Is.EqualTo("another text"));
            Assert.That(article.Slug, Is.EqualTo("a-title"));
            Assert.That(article.Description, Is.EqualTo("a text"));
        });
    }

    [Test]
    public void Uses_its_new_text_as_description_after_the_description_is_cleared()
    {
        var article = CreateArticle(description: "about");
        article.Rewrite(PlainText.Of("another text"));
        article.Describe("", PlainText.Of("another text"));
        Assert.That(article.Description, Is.EqualTo("another text"));
    }

    [Test]
    public void Stays_unchanged_if_a_change_is_invalid()
    {
        var article = CreateArticle();
        Assert.Multiple(() =>
        {
            Assert.That(() => article.Retitle(""), Throws.TypeOf<ValidationException>());
            Assert.That(() => article.Rewrite(PlainText.Of(" ")), Throws.TypeOf<ValidationException>());
            Assert.That(() => article.Describe(new string('a', 1001)), Throws.TypeOf<ValidationException>());
            Assert.That(() => article.Retag(CreateTags(11)), Throws.TypeOf<ValidationException>());
            Assert.That(article.Title, Is.EqualTo("a title"));
            Assert.That(article.Text, Is.EqualTo("a text"));
            Assert.That(article.Tags, Is.Empty);
        });
    }

    [Test]
    public void Replaces_its_tags()
    {
        var tags = CreateTags(4);
        var article = CreateArticle(tags: tags[..2]);
        article.Retag(tags[1..]);
        Assert.That(article.Tags, Is.EqualTo(tags[1..]));
        article.Retag([]);
        Assert.That(article.Tags, Is.Empty);
    }

    [Test]
    public void Has_at_most_ten_distinct_tags()
    {
        var tag = new Tag("a");
        Assert.Multiple(() =>
        {
            Assert.That(CreateArticle(tags: [tag, tag]).Tags, Has.Count.EqualTo(1));
            Assert.That(CreateArticle(tags: CreateTags(10)).Tags, Has.Count.EqualTo(10));
            Assert.That(
                () => CreateArticle(tags: CreateTags(11)),
                Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("Tags"));
        });
    }

    [Test]
    public void Can_be_changed_only_by_its_author()
    {
        var article = CreateArticle();
        Assert.Multiple(() =>
        {
            Assert.That(() => article.EnsureWrittenBy(1), Throws.Nothing);
            Assert.That(
                () => article.EnsureWrittenBy(2),
                Throws.TypeOf<ForbiddenException>().With.Message.EqualTo("You are not the author of this article!"));
        });
    }

    private static Article CreateArticle(
        string title = "a title", string text = "a text", string? description = null, IEnumerable<Tag>? tags = null) =>
        new(1, Slug.From("a title"), title, PlainText.Of(text), description, tags ?? []);

    private static Tag[] CreateTags(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new Tag($"tag{number}"))];

    private static void AssertLimit(Action create, string field, bool valid) => Assert.That(
        () => create(),
        valid ? Throws.Nothing : Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo(field));
}
