using System.Globalization;
using System.Text;
using Blog.Domain.Articles;
using Blog.Tests.Support;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class SearchTextNormalizerTests
{
    [TestCase("Hello, World!", "hello world")]
    [TestCase("  a\t\tb\nc  ", "a b c")]
    [TestCase("don't", "don t")]
    [TestCase("don’t", "don t")]
    [TestCase("snake_case-word", "snake case word")]
    [TestCase("C# & .NET 10.0", "c net 10 0")]
    [TestCase("100%", "100")]
    [TestCase("a\u001Fb", "a b")]
    [TestCase("a\u00A0b\u2003c\u3000d", "a b c d")]
    [TestCase("fire🔥water", "fire water")]
    [TestCase("m² ½ Ⅷ", "m² ½ ⅷ")]
    [TestCase("", "")]
    [TestCase("!? 🔥", "")]
    public void Separates_words_at_everything_but_letters_and_numbers(string text, string words) =>
        Assert.That(SearchTextNormalizer.Normalize(text), Is.EqualTo(words));

    [TestCase("Crème BRÛLÉE", "creme brulee")]
    [TestCase("Cre\u0300me", "creme")]
    [TestCase("Được", "đuoc")]
    [TestCase("ΕΛΛΆΔΑ", "ελλαδα")]
    [TestCase("Ελλα\u0301δα", "ελλαδα")]
    [TestCase("ᾠδή", "ωδη")]
    [TestCase("ΛΟΓΟΣ λόγος λόγοσ", "λογοσ λογοσ λογοσ")]
    [TestCase("İstanbul ISPARTA ısparta", "istanbul isparta ısparta")]
    [TestCase("STRASSE Straße STRAẞE", "strasse straße straße")]
    [TestCase("Å \u212B a\u030A", "a a a")]
    [TestCase("µ μ", "μ μ")]
    public void Ignores_case_and_the_accents_of_latin_and_greek_letters(string text, string words) =>
        Assert.That(SearchTextNormalizer.Normalize(text), Is.EqualTo(words));

    [TestCase("Новый ЁЖ", "новый ёж")]
    [TestCase("и\u0306", "й")]
    [TestCase("ブログが好き、本当", "ブログが好き 本当")]
    [TestCase("か\u3099", "が")]
    [TestCase("中文。文章", "中文 文章")]
    [TestCase("안녕 \u1112\u1161\u11AB", "안녕 한")]
    [TestCase("مُحَمَّد", "مُحَمَّد")]
    [TestCase("שָׁלוֹם־עוֹלָם", "שָׁלוֹם עוֹלָם")]
    [TestCase("हिन्दी, किताब", "हिन्दी किताब")]
    [TestCase("สวัสดี ชาวโลก", "สวัสดี ชาวโลก")]
    [TestCase("٣ أيام १२", "٣ أيام १२")]
    [TestCase("𐐀𐐁", "𐐨𐐩")]
    [TestCase("ႠႡ Აბ", "ⴀⴁ აბ")]
    public void Keeps_the_letters_numbers_and_marks_of_other_scripts(string text, string words) => Assert.That(
        SearchTextNormalizer.Normalize(text), Is.EqualTo(words.Normalize(NormalizationForm.FormC)));

    [TestCase("\u0301", "")]
    [TestCase("\u0301a", "a")]
    [TestCase("a !\u0301 b", "a b")]
    [TestCase("葛\U000E0100飾", "葛飾")]
    [TestCase("❤\uFE0F you", "you")]
    [TestCase("1\uFE0F\u20E32", "1 2")]
    [TestCase("a\uFFFEb\uFFFFc", "a b c")]
    [TestCase("é\uFFFEé", "e e")]
    [TestCase("a\U0001FFFEb", "a b")]
    public void Accepts_marks_without_letters_and_noncharacters(string text, string words) =>
        Assert.That(SearchTextNormalizer.Normalize(text), Is.EqualTo(words));

    [TestCase("می\u200Cخواهم", "میخواهم")]
    [TestCase("क्\u200Dष क्\u200Cष", "क्ष क्ष")]
    [TestCase("র\u200D্য", "র্য")]
    [TestCase("co\u00ADoperate", "cooperate")]
    [TestCase("word\u2060joiner", "wordjoiner")]
    [TestCase("a\u3164b", "ab")]
    [TestCase("e\u034F\u0301", "e")]
    [TestCase("ไทย\u200Bดี", "ไทย ดี")]
    public void Drops_invisible_characters_except_the_zero_width_space(string text, string words) =>
        Assert.That(SearchTextNormalizer.Normalize(text), Is.EqualTo(words));

    [Test]
    public void Separates_words_at_a_lone_surrogate() =>
        Assert.That(SearchTextNormalizer.Normalize("a" + '\uD800' + "b" + '\uDC00'), Is.EqualTo("a b"));

    [Test]
    public void Ignores_the_case_of_every_letter() => Assert.That(
        AllLetters().Where(letter =>
            Normalize(Rune.ToUpperInvariant(letter)) != Normalize(letter)
            || Normalize(Rune.ToLowerInvariant(letter)) != Normalize(letter)),
        Is.Empty);

    [Test]
    public void Normalizes_random_texts_to_words_that_find_them()
    {
        var random = new Random(20261127);
        Assert.Multiple(() =>
        {
            for (var round = 0; round < 5000; round++)
            {
                var text = RandomText.Create(random);
                var words = SearchTextNormalizer.Normalize(text);
                Assert.That(SearchTextNormalizer.Normalize(words), Is.EqualTo(words), text);
                Assert.That(SearchTextNormalizer.Normalize(text.ToLowerInvariant()), Is.EqualTo(words), text);
                Assert.That(words.IsNormalized(NormalizationForm.FormC), Is.True, text);
                Assert.That(words.Length == 0 || words.Split(' ').All(IsWord), Is.True, text);
                Assert.That(
                    SearchWords.From(text)?.Values ?? [],
                    Is.EqualTo(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()),
                    text);
            }
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  \t")]
    public void No_text_is_no_search(string? text) => Assert.That(SearchWords.From(text), Is.Null);

    [Test]
    public void A_search_has_each_word_once() => Assert.That(
        SearchWords.From("Crème, creme & CRÈME brûlée!")!.Values, Is.EqualTo(["creme", "brulee"]));

    [Test]
    public void A_search_may_have_no_words() => Assert.That(SearchWords.From("\"🔥\"")!.Values, Is.Empty);

    private static IEnumerable<Rune> AllLetters() =>
        Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value)).Where(Rune.IsLetter);

    private static string Normalize(Rune letter) => SearchTextNormalizer.Normalize(letter.ToString());

    private static bool IsWord(string word) =>
        word.Length > 0
        && word.EnumerateRunes().First() is var first
        && (Rune.IsLetter(first) || Rune.IsNumber(first))
        && word.EnumerateRunes().All(rune => Rune.IsLetter(rune)
            || Rune.IsNumber(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
