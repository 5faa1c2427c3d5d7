using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Tests.Support;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class PublicationDateTests
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Test]
    public void A_date_is_published_from_its_very_tick_on()
    {
        Assert.Multiple(() =>
        {
            Assert.That(PublicationDate.GetStatus(null, Now), Is.EqualTo(ArticleStatus.Draft));
            Assert.That(PublicationDate.GetStatus(Now.AddTicks(1), Now), Is.EqualTo(ArticleStatus.Scheduled));
            Assert.That(PublicationDate.GetStatus(Now, Now), Is.EqualTo(ArticleStatus.Published));
            Assert.That(PublicationDate.GetStatus(Now.AddTicks(-1), Now), Is.EqualTo(ArticleStatus.Published));
        });
    }

    [Test]
    public void A_date_before_1990_is_refused()
    {
        var article = NewArticle();
        article.Publish(PublicationDate.Earliest);
        Assert.Multiple(() =>
        {
            Assert.That(article.PublishedAt, Is.EqualTo(PublicationDate.Earliest));
            Assert.That(
                () => article.Publish(PublicationDate.Earliest.AddTicks(-1)),
                Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("PublishedAt"));
            Assert.That(article.PublishedAt, Is.EqualTo(PublicationDate.Earliest));
        });
    }

    [Test]
    public void A_change_counts_one_revision_for_all_its_fields()
    {
        var article = NewArticle();
        var before = ArticleContent.Of(article);
        Assert.That(article.Revise(before, Now), Is.Null);
        article.Publish(null);
        article.Rename(Slug.Parse("another"), isFormer: false);
        Assert.That(article.Revise(before, Now), Is.Null);

        article.Retitle("another");
        article.Retag([new Tag("C#")]);
        var revision = article.Revise(before, Now);
        Assert.Multiple(() =>
        {
            Assert.That(revision!.Number, Is.EqualTo(1));
            Assert.That(revision.Title, Is.EqualTo("a title"));
            Assert.That(revision.Changed, Is.EqualTo(ArticleFields.Title | ArticleFields.Tags));
            Assert.That(revision.CreatedAt, Is.EqualTo(Now));
            Assert.That(article.LastRevision, Is.EqualTo(1));
            Assert.That(article.Slugs.Select(slug => slug.Slug), Is.EqualTo((string[])["a-title", "another"]));
        });
    }

    [TestCase("", 1)]
    [TestCase("# - * 1. word", 1)]
    [TestCase("word", 1)]
    public void A_short_text_takes_a_minute(string text, int minutes) =>
        Assert.That(ReadingTime.GetMinutes(text), Is.EqualTo(minutes));

    [TestCase(220, 1)]
    [TestCase(221, 2)]
    [TestCase(440, 2)]
    [TestCase(2201, 11)]
    public void A_minute_is_220_words(int words, int minutes)
    {
        var text = string.Join("\n ", Enumerable.Repeat("слово", words));
        Assert.That(ReadingTime.GetMinutes(text), Is.EqualTo(minutes));
    }

    private static Article NewArticle() =>
        new(1, Slug.From("a title"), "a title", PlainText.Of("a text"), null, [], new Optional<DateTime?>(Now));
}
