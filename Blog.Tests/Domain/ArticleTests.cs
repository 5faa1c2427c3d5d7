using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class ArticleTests
{
    [Test]
    public void Is_made_of_what_its_author_says_without_the_space_around_it()
    {
        var article = new Article(7, Slug.From("a title"), " a title ", "\na text\n", " about ", [new Tag("a")]);
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
    public void Has_a_title_of_1_to_200_characters(int length, bool good) =>
        AssertLimit(() => Make(title: new string('a', length)), "Title", good);

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(100_000, true)]
    [TestCase(100_001, false)]
    public void Has_a_text_of_1_to_100000_characters(int length, bool good) =>
        AssertLimit(() => Make(text: new string('a', length)), "Text", good);

    [TestCase(1000, true)]
    [TestCase(1001, false)]
    public void Has_a_description_of_1000_characters_at_most(int length, bool good) =>
        AssertLimit(() => Make(description: new string('a', length)), "Description", good);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void Is_described_by_its_text_where_nobody_describes_it(string? description) =>
        Assert.That(Make(text: "the text", description: description).Description, Is.EqualTo("the text"));

    [Test]
    public void Is_described_by_the_whole_text_where_that_fits() =>
        Assert.That(Article.Summarize(new string('a', 1000)), Is.EqualTo(new string('a', 1000)));

    [Test]
    public void Is_described_by_999_characters_and_an_ellipsis_where_it_does_not() =>
        Assert.That(Article.Summarize(new string('a', 1001)), Is.EqualTo(new string('a', 999) + "…"));

    [Test]
    public void Is_not_described_by_half_a_surrogate_pair() =>
        Assert.That(Article.Summarize(new string('a', 998) + "🔥🔥"), Is.EqualTo(new string('a', 998) + "…"));

    [Test]
    public void Keeps_its_slug_and_description_when_title_and_text_change()
    {
        var article = Make();
        article.Retitle(" another title ");
        article.Rewrite(" another text ");
        Assert.Multiple(() =>
        {
            Assert.That(article.Title, Is.EqualTo("another title"));
            Assert.That(article.Text, Is.EqualTo("another text"));
            Assert.That(article.Slug, Is.EqualTo("a-title"));
            Assert.That(article.Description, Is.EqualTo("a text"));
        });
    }

    [Test]
    public void Is_described_by_its_new_text_when_the_description_is_emptied()
    {
        var article = Make(description: "about");
        article.Rewrite("another text");
        article.Describe("");
        Assert.That(article.Description, Is.EqualTo("another text"));
    }

    [Test]
    public void Stays_as_it_was_when_a_change_is_refused()
    {
        var article = Make();
        Assert.Multiple(() =>
        {
            Assert.That(() => article.Retitle(""), Throws.TypeOf<ValidationException>());
            Assert.That(() => article.Rewrite(" "), Throws.TypeOf<ValidationException>());
            Assert.That(() => article.Describe(new string('a', 1001)), Throws.TypeOf<ValidationException>());
            Assert.That(() => article.Retag(MakeTags(11)), Throws.TypeOf<ValidationException>());
            Assert.That(article.Title, Is.EqualTo("a title"));
            Assert.That(article.Text, Is.EqualTo("a text"));
            Assert.That(article.Tags, Is.Empty);
        });
    }

    [Test]
    public void Swaps_its_tags_for_others_and_keeps_those_in_both()
    {
        var tags = MakeTags(4);
        var article = Make(tags: tags[..2]);
        article.Retag(tags[1..]);
        Assert.That(article.Tags, Is.EqualTo(tags[1..]));
        article.Retag([]);
        Assert.That(article.Tags, Is.Empty);
    }

    [Test]
    public void Has_a_tag_once_and_ten_at_most()
    {
        var tag = new Tag("a");
        Assert.Multiple(() =>
        {
            Assert.That(Make(tags: [tag, tag]).Tags, Has.Count.EqualTo(1));
            Assert.That(Make(tags: MakeTags(10)).Tags, Has.Count.EqualTo(10));
            Assert.That(() => Make(tags: MakeTags(11)), Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("Tags"));
        });
    }

    [Test]
    public void May_be_changed_by_its_author_alone()
    {
        var article = Make();
        Assert.Multiple(() =>
        {
            Assert.That(() => article.EnsureWrittenBy(1), Throws.Nothing);
            Assert.That(
                () => article.EnsureWrittenBy(2),
                Throws.TypeOf<ForbiddenException>().With.Message.EqualTo("You are not the author of this article!"));
        });
    }

    private static Article Make(
        string title = "a title", string text = "a text", string? description = null, IEnumerable<Tag>? tags = null) =>
        new(1, Slug.From("a title"), title, text, description, tags ?? []);

    private static Tag[] MakeTags(int count) => [.. Enumerable.Range(1, count).Select(number => new Tag($"tag{number}"))];

    private static void AssertLimit(Action make, string field, bool good) => Assert.That(
        () => make(), good ? Throws.Nothing : Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo(field));
}
