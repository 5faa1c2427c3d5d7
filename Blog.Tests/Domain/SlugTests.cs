using System.Globalization;
using System.Text;
using Blog.Domain.Articles;
using Blog.Tests.Support;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class SlugTests
{
    [TestCase("title 1/3", "title-13")]
    [TestCase("Hello World", "hello-world")]
    [TestCase("Ünï", "uni")]
    [TestCase("Crème brûlée à la carte", "creme-brulee-a-la-carte")]
    [TestCase("Được yêu thích nhất", "đuoc-yeu-thich-nhat")]
    [TestCase("Ελληνικά νέα", "ελληνικα-νεα")]
    public void Is_the_title_in_lower_case_without_accents(string title, string slug) =>
        Assert.That(Slug.From(title).Value, Is.EqualTo(slug));

    [TestCase("Новый Йод", "новый-йод")]
    [TestCase("ブログ が 好き", "ブログ-が-好き")]
    [TestCase("हिन्दी की किताब", "हिन्दी-की-किताब")]
    [TestCase("안녕 세상", "안녕-세상")]
    [TestCase("مرحبا بالعالم", "مرحبا-بالعالم")]
    [TestCase("𐐀𐐁", "𐐨𐐩")]
    [TestCase("٣ أيام", "٣-أيام")]
    public void Keeps_letters_and_digits_of_any_script(string title, string slug) =>
        Assert.That(Slug.From(title).Value, Is.EqualTo(slug));

    [TestCase("a_b-c", "abc")]
    [TestCase("C# & .NET!", "c-net")]
    [TestCase("fire 🔥 and 🚀", "fire-and")]
    [TestCase("I ❤\uFE0F you", "i-you")]
    [TestCase("I ❤\uFE0F", "i")]
    [TestCase("1\uFE0F\u20E3 first", "1-first")]
    [TestCase("葛\U000E0100飾", "葛飾")]
    [TestCase("family 👨\u200D👩\u200D👧", "family")]
    [TestCase("a !\u0301 b", "a-b")]
    [TestCase("foo\u034Fbar", "foobar")]
    [TestCase("foo\u3164bar", "foobar")]
    [TestCase("foo\u200Bbar\u00AD", "foobar")]
    [TestCase("می\u200Cخواهم", "میخواهم")]
    [TestCase("র\u200D্য", "র্য")]
    [TestCase("e\u200D\u0301", "e")]
    public void Drops_other_characters_with_their_marks(string title, string slug) =>
        Assert.That(Slug.From(title).Value, Is.EqualTo(slug));

    [TestCase("a\tb\nc", "a-b-c")]
    [TestCase("a\u00A0b\u2003c\u3000d", "a-b-c-d")]
    [TestCase("  a   b  ", "a-b")]
    [TestCase("a - b", "a-b")]
    [TestCase("! a !", "a")]
    [TestCase("-a-", "a")]
    public void Has_single_hyphens_for_white_space_and_none_at_the_ends(string title, string slug) =>
        Assert.That(Slug.From(title).Value, Is.EqualTo(slug));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("!?")]
    [TestCase("🔥🔥")]
    [TestCase("\u0301")]
    [TestCase("\uFFFE\uFFFF")]
    public void Falls_back_to_article_if_nothing_is_left(string title) =>
        Assert.That(Slug.From(title).Value, Is.EqualTo("article"));

    [Test]
    public void Drops_noncharacters_and_lone_surrogates() =>
        Assert.That(Slug.From("a\uFFFEb" + '\uD800' + "c").Value, Is.EqualTo("abc"));

    [Test]
    public void Leaves_room_for_a_suffix_after_a_long_title()
    {
        var slug = Slug.From(new string('a', 500));
        Assert.That(slug.WithSuffix(int.MaxValue).Value, Has.Length.LessThanOrEqualTo(Slug.MaxLength));
    }

    [Test]
    public void Is_not_truncated_within_a_surrogate_pair()
    {
        var slug = Slug.From("a" + string.Concat(Enumerable.Repeat("𐐨", 150))).Value;
        Assert.Multiple(() =>
        {
            Assert.That(slug, Has.Length.EqualTo(199));
            Assert.That(char.IsLowSurrogate(slug[^1]), Is.True);
        });
    }

    [Test]
    public void Is_not_truncated_after_a_hyphen() =>
        Assert.That(Slug.From(new string('a', 199) + " b").Value, Is.EqualTo(new string('a', 199)));

    [Test]
    public void Can_have_a_suffix() =>
        Assert.That(Slug.From("Hello World").WithSuffix(2).Value, Is.EqualTo("hello-world-2"));

    [Test]
    public void Is_well_formed_and_stable_for_random_titles()
    {
        var random = new Random(20261122);
        Assert.Multiple(() =>
        {
            for (var round = 0; round < 5000; round++)
            {
                var title = RandomText.Create(random);
                var slug = Slug.From(title).Value;
                Assert.That(slug.Split('-'), Has.All.Matches<string>(IsWord), title);
                Assert.That(slug, Has.Length.InRange(1, Slug.MaxLength), title);
                Assert.That(slug.IsNormalized(NormalizationForm.FormC), Is.True, title);
                Assert.That(Slug.From(slug.Replace('-', ' ')).Value, Is.EqualTo(slug), title);
            }
        });
    }

    private static bool IsWord(string part) =>
        part.Length > 0
        && Rune.IsLetterOrDigit(part.EnumerateRunes().First())
        && part.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
