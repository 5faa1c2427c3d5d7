using Blog.Domain.Articles;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class TagNamesTests
{
    [Test]
    public void Have_at_most_ten_distinct_names()
    {
        var names = Enumerable.Range(0, Article.MaxTags).Select(number => $"tag{number}").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(Article.MaxTags, Is.EqualTo(10));
            Assert.That(TagNames.GetError(names.Concat(names.Select(name => $" {name.ToUpperInvariant()} "))), Is.Null);
            Assert.That(
                TagNames.GetError(names.Append("one more")), Is.EqualTo("An article may have at most 10 tags."));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public void Must_not_be_empty(string? name) => Assert.That(
        TagNames.GetError(new[] { "a", name }), Is.EqualTo("Each of the tags must have 1 to 50 characters."));

    [Test]
    public void Must_be_storable() => Assert.That(
        TagNames.GetError(new[] { "a", "b\0" }),
        Is.EqualTo("Each of the tags contains characters that cannot be stored."));

    [Test]
    public void Can_be_an_empty_list() => Assert.That(TagNames.GetError(Array.Empty<string>()), Is.Null);
}
