using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class TagTests
{
    [Test]
    public void Keeps_its_name_as_written_beside_the_one_that_is_compared()
    {
        var tag = new Tag("  Straße & Öl ");
        Assert.Multiple(() =>
        {
            Assert.That(tag.Name, Is.EqualTo("Straße & Öl"));
            Assert.That(tag.NormalizedName, Is.EqualTo("straße & öl"));
        });
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("a\0b")]
    public void Refuses_a_name_that_cannot_be_kept(string name) =>
        Assert.That(() => new Tag(name), Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("Tags"));

    [Test]
    public void Has_a_name_of_50_characters_at_most()
    {
        var longest = new string('a', Tag.NameMaxLength);
        Assert.Multiple(() =>
        {
            Assert.That(Tag.NameMaxLength, Is.EqualTo(50));
            Assert.That(new Tag($" {longest} ").Name, Is.EqualTo(longest));
            Assert.That(() => new Tag(longest + "a"), Throws.TypeOf<ValidationException>());
        });
    }

    [Test]
    public void A_list_of_ten_that_are_different_is_good_however_often_they_are_named()
    {
        var names = Enumerable.Range(0, Article.MaxTags).Select(number => $"tag{number}").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(Article.MaxTags, Is.EqualTo(10));
            Assert.That(TagNames.GetError(names.Concat(names.Select(name => $" {name.ToUpperInvariant()} "))), Is.Null);
            Assert.That(TagNames.GetError(names.Append("one more")), Is.EqualTo("An article may have at most 10 tags."));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public void A_list_with_an_empty_name_is_at_fault(string? name) =>
        Assert.That(TagNames.GetError(new[] { "a", name }), Is.EqualTo("Each of the tags must have 1 to 50 characters."));

    [Test]
    public void An_empty_list_is_good() => Assert.That(TagNames.GetError(Array.Empty<string>()), Is.Null);
}
