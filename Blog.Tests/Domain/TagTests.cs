using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class TagTests
{
    [Test]
    public void Has_the_name_as_entered_and_a_normalized_name()
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
    public void Rejects_invalid_names(string name) =>
        Assert.That(() => new Tag(name), Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo("Tags"));

    [Test]
    public void Has_a_name_of_at_most_50_characters()
    {
        var longest = new string('a', Tag.NameMaxLength);
        Assert.Multiple(() =>
        {
            Assert.That(Tag.NameMaxLength, Is.EqualTo(50));
            Assert.That(new Tag($" {longest} ").Name, Is.EqualTo(longest));
            Assert.That(() => new Tag(longest + "a"), Throws.TypeOf<ValidationException>());
        });
    }
}
