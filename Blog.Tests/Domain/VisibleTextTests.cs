using System.Text;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Tests.Support;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class VisibleTextTests
{
    private const string England = "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F";
    private const string Scotland = "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F";

    [TestCase("می\u200Cخواهم", Description = "Persian: a non-joiner")]
    [TestCase("کتاب\u200Cها", Description = "Persian: a plural")]
    [TestCase("ه\u200D", Description = "Persian: a letter in its joining form")]
    [TestCase("क्\u200Dष", Description = "Hindi: a half letter")]
    [TestCase("क्\u200Cष", Description = "Hindi: a visible virama")]
    [TestCase("র\u200D্য", Description = "Bengali: a joiner before the virama")]
    [TestCase("ക്\u200D", Description = "Malayalam: a chillu")]
    [TestCase("ශ්\u200Dරී", Description = "Sinhala: a conjunct")]
    [TestCase("தமிழ் நாடு", Description = "Tamil")]
    [TestCase("مُحَمَّد", Description = "Arabic with vowels")]
    [TestCase("\u1820\u180B\u1821", Description = "Mongolian: a free variation selector")]
    [TestCase("葛\U000E0100飾", Description = "Japanese: an ideographic variation")]
    [TestCase("❤\uFE0F", Description = "an emoji variation selector")]
    [TestCase("☎\uFE0E", Description = "a text variation selector")]
    [TestCase("ℹ\uFE0F ‼\uFE0F", Description = "emoji that are no symbols")]
    [TestCase("1\uFE0F\u20E3 #\uFE0F\u20E3", Description = "keycaps")]
    [TestCase("👨\u200D👩\u200D👧\u200D👦", Description = "a family")]
    [TestCase("👩🏽\u200D💻", Description = "a skin tone")]
    [TestCase("❤\uFE0F\u200D🔥", Description = "a joiner after a variation selector")]
    [TestCase("🏳\uFE0F\u200D🌈", Description = "the rainbow flag")]
    [TestCase("🙂\u200D↔\uFE0F", Description = "a joiner before an arrow")]
    [TestCase("🇮🇷 🇻🇳", Description = "flags of countries")]
    [TestCase(England, Description = "the flag of England")]
    [TestCase("안녕", Description = "Hangul syllables")]
    [TestCase("Đỗ Thị Hường", Description = "Vietnamese")]
    [TestCase("ｆｏｏ ﬁne", Description = "compatibility characters")]
    [TestCase("İstanbul ısparta", Description = "Turkish")]
    [TestCase("a\uFFFEb", Description = "a noncharacter")]
    [TestCase("\u0600١٢", Description = "an Arabic number sign")]
    public void Keeps_what_shapes_the_text(string text)
    {
        Assert.That(VisibleText.Normalize(text), Is.EqualTo(text));
        Assert.That(VisibleText.GetError(text), Is.Null);
    }

    [TestCase("a\u200Bb", "ab", Description = "a zero width space")]
    [TestCase("a\u00ADb", "ab", Description = "a soft hyphen")]
    [TestCase("a\u2060b", "ab", Description = "a word joiner")]
    [TestCase("\uFEFFab", "ab", Description = "a byte order mark")]
    [TestCase("a\u034Fb", "ab", Description = "a grapheme joiner")]
    [TestCase("a\u200Db", "ab", Description = "a joiner in Latin")]
    [TestCase("a\u200Cb", "ab", Description = "a non-joiner in Latin")]
    [TestCase("a\uFE0Fb", "ab", Description = "a variation selector after a letter")]
    [TestCase("❤\uFE0F\uFE0F", "❤\uFE0F", Description = "two variation selectors")]
    [TestCase("1\uFE0F", "1", Description = "a variation selector after a digit that is no keycap")]
    [TestCase("👨\u200D", "👨", Description = "a joiner at the end of an emoji")]
    [TestCase("می\u200C", "می", Description = "a non-joiner at the end")]
    [TestCase("می\u200C\u200C\u200Cخواهم", "می\u200Cخواهم", Description = "many non-joiners")]
    [TestCase("a\U000E0061\U000E0062b", "ab", Description = "tag characters")]
    [TestCase("🏴\U000E0075\U000E0073\U000E007F", "🏴", Description = "a flag that does not exist")]
    [TestCase("葛\U000E0001飾", "葛飾", Description = "a language tag")]
    [TestCase("a\u3164b", "ab", Description = "a Hangul filler")]
    [TestCase("a\u2063b", "ab", Description = "an invisible separator")]
    [TestCase("a\uFFF9b", "ab", Description = "an annotation")]
    [TestCase("e\u200B\u0301", "é", Description = "a mark that joins its letter")]
    [TestCase("\u200B a \u200B", "a", Description = "spaces inside of invisible characters")]
    [TestCase("Ho\u0302\u0300", "Hồ", Description = "Vietnamese in form D")]
    [TestCase("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글", Description = "Hangul letters")]
    [TestCase("A\u030A \u212B", "Å Å", Description = "the angstrom sign")]
    public void Removes_what_does_not_and_composes_the_rest(string text, string normalized)
    {
        Assert.That(VisibleText.Normalize(text), Is.EqualTo(normalized));
        Assert.That(VisibleText.GetError(text), Is.Null);
    }

    [TestCase("user\u202Efdp.exe")]
    [TestCase("\u202Aa\u202C")]
    [TestCase("a\u2066b\u2069")]
    [TestCase("admin\u200F")]
    [TestCase("\u200Eadmin")]
    [TestCase("\u061Cadmin")]
    public void Refuses_bidirectional_controls(string text)
    {
        const string error = "contains characters that change the direction of text.";
        Assert.That(VisibleText.GetError(text), Is.EqualTo($"The {{0}} field {error}"));
        Assert.That(
            () => new Tag(text),
            Throws.TypeOf<ValidationException>().With.Message.EqualTo($"Each of the tags {error}"));
    }

    [TestCase("\u200B")]
    [TestCase("\u3164")]
    [TestCase("\u2800")]
    [TestCase("\u2800 \u2800")]
    [TestCase("\u0301")]
    [TestCase("\u00A0\u3000\u2003")]
    [TestCase("\u115F\u1160")]
    [TestCase("\uFFA0")]
    [TestCase("\uFE0F")]
    [TestCase("\u200D\u200D")]
    [TestCase("\U000E0061")]
    [TestCase("\u2028")]
    [TestCase("\uFFFE")]
    [TestCase("\u17B4")]
    public void Refuses_texts_without_visible_characters(string text)
    {
        Assert.That(VisibleText.GetError(text), Is.EqualTo("The {0} field has no visible characters."));
        Assert.That(
            () => new Article(1, Slug.From("title"), text, PlainText.Of("text"), null, []),
            Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo(nameof(Article.Title)));
    }

    [TestCase("می\u200Cخواهم", "میخواهم")]
    [TestCase("क्\u200Dष", "क्ष")]
    [TestCase("❤\uFE0F", "❤")]
    [TestCase("❤\uFE0E", "❤\uFE0F")]
    [TestCase("👨\u200D👩\u200D👧", "👨👩👧")]
    [TestCase("葛\U000E0100飾", "葛飾")]
    [TestCase("1\uFE0F\u20E3", "1\u20E3")]
    [TestCase("Foo\u200BBar", "foobar")]
    [TestCase("CAFE\u0301", "café")]
    [TestCase("\u1112\u1161\u11AB", "한")]
    [TestCase("Σίσυφος\u00AD", "σίσυφος")]
    [TestCase("foo\u202E", "foo")]
    public void Invisible_characters_case_and_composition_make_no_other_tag(string first, string second) =>
        Assert.That(Tag.Normalize(first), Is.EqualTo(Tag.Normalize(second)));

    [TestCase(England, Scotland, Description = "flags are seen")]
    [TestCase(England, "🏴", Description = "flags are seen")]
    [TestCase("аpple", "apple", Description = "a Cyrillic letter")]
    [TestCase("αβγ", "aβγ", Description = "a Greek letter")]
    [TestCase("straße", "strasse", Description = "only usernames fold ß")]
    [TestCase("ｆｏｏ", "foo", Description = "only usernames fold widths")]
    public void Other_differences_make_another_tag(string first, string second) =>
        Assert.That(Tag.Normalize(first), Is.Not.EqualTo(Tag.Normalize(second)));

    [Test]
    public void Length_is_that_of_the_normalized_text()
    {
        var decomposed = string.Concat(Enumerable.Repeat("e\u0302\u0301", Tag.NameMaxLength));
        Assert.That(new Tag(decomposed).Name, Is.EqualTo(new string('ế', Tag.NameMaxLength)));
        Assert.That(
            () => new Tag(decomposed + "e"),
            Throws.TypeOf<ValidationException>()
                .With.Message.EqualTo("Each of the tags must have 1 to 50 characters."));
    }

    [Test]
    public void Text_that_cannot_be_stored_is_not_changed()
    {
        var text = "é" + '\uD800' + "\u200B";
        Assert.That(VisibleText.Normalize(text), Is.EqualTo(text));
    }

    [Test]
    public void Random_texts_are_stable_once_normalized()
    {
        var random = new Random(20261127);
        string[] invisible = ["\u200C", "\u200D", "\uFE0F", "\u200B", "\U000E0100", "\u202E", England, "\u180B"];
        Assert.Multiple(() =>
        {
            for (var round = 0; round < 5000; round++)
            {
                var text = string.Concat(Enumerable.Range(0, 4).Select(_ =>
                    RandomText.Create(random) + invisible[random.Next(invisible.Length)]));
                var normalized = VisibleText.Normalize(text);
                Assert.That(VisibleText.Normalize(normalized), Is.EqualTo(normalized), text);
                Assert.That(Tag.Normalize(normalized), Is.EqualTo(Tag.Normalize(text)), text);
                Assert.That(Tag.Normalize(Tag.Normalize(text)), Is.EqualTo(Tag.Normalize(text)), text);
                if (StorableText.IsValid(text) && !text.Contains('\uFFFE', StringComparison.Ordinal))
                {
                    Assert.That(normalized.IsNormalized(NormalizationForm.FormC), Is.True, text);
                }
            }
        });
    }
}
