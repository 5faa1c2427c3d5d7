using System.Globalization;
using System.Text;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Tests.Support;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class UsernameComparisonTests
{
    [TestCase("ｆｏｏ-ｂａｒ", "foo-bar", Description = "full width")]
    [TestCase("ＦＯＯ１", "foo1", Description = "full width, upper case, a digit")]
    [TestCase("ﬁsh", "fish", Description = "a ligature")]
    [TestCase("ſam", "sam", Description = "a long s")]
    [TestCase("\u212Aim", "kim", Description = "the kelvin sign")]
    [TestCase("\u212Bsa", "åsa", Description = "the angstrom sign")]
    [TestCase("Strauß", "strauss", Description = "a sharp s")]
    [TestCase("STRAUẞ", "strauss", Description = "a capital sharp s")]
    [TestCase("γιωργος", "ΓΙΩΡΓΟΣ", Description = "a final sigma")]
    [TestCase("ᾳδω", "αιδω", Description = "an iota subscript")]
    [TestCase("Ĳsbrand", "ijsbrand", Description = "a Dutch digraph")]
    [TestCase("ǅuro", "džuro", Description = "a title case digraph")]
    [TestCase("xª", "xa", Description = "an ordinal indicator")]
    [TestCase("ℋ𝐞𝓁𝔩𝕠", "hello", Description = "mathematical letters")]
    [TestCase("x𝟙", "x1", Description = "a mathematical digit")]
    [TestCase("ｶﾅ", "カナ", Description = "half width kana")]
    [TestCase("\u1112\u1161\u11AB", "한", Description = "Hangul letters")]
    [TestCase("Ho\u0302\u0300", "hồ", Description = "Vietnamese in form D")]
    [TestCase("ﻣﺤﻤﺪ", "محمد", Description = "Arabic presentation forms")]
    [TestCase("ꭰ", "Ꭰ", Description = "Cherokee")]
    [TestCase("և", "եւ", Description = "an Armenian ligature")]
    [TestCase("İ", "i\u0307", Description = "a dotted capital i")]
    public void Usernames_with_the_same_compatibility_case_folding_are_equal(string first, string second)
    {
        Assert.That(Username.IsValid(first) && Username.IsValid(second), Is.True);
        Assert.That(Username.Normalize(first), Is.EqualTo(Username.Normalize(second)));
    }

    [TestCase("аdmin", "admin", Description = "a Cyrillic letter")]
    [TestCase("οlaf", "olaf", Description = "a Greek letter")]
    [TestCase("ısparta", "isparta", Description = "a dotless i")]
    [TestCase("zoë", "zoe", Description = "an accent")]
    [TestCase("x1", "xl", Description = "a digit")]
    [TestCase("x٣", "x3", Description = "an Arabic digit")]
    public void Other_differences_make_another_username(string first, string second)
    {
        Assert.That(Username.IsValid(first) && Username.IsValid(second), Is.True);
        Assert.That(Username.Normalize(first), Is.Not.EqualTo(Username.Normalize(second)));
    }

    [TestCase("foo\u2011bar", Description = "a non-breaking hyphen")]
    [TestCase("foo\u2010bar", Description = "a hyphen")]
    [TestCase("foo\u2212bar", Description = "a minus sign")]
    [TestCase("foo\uFF0Dbar", Description = "a full-width hyphen")]
    [TestCase("foo\u200Bbar", Description = "a zero width space")]
    [TestCase("foo\u200Dbar", Description = "a joiner")]
    [TestCase("می\u200Cخواهم", Description = "a non-joiner in Persian")]
    [TestCase("foo\uFE0F", Description = "a variation selector")]
    [TestCase("葛\U000E0100", Description = "an ideographic variation selector")]
    [TestCase("foo\u034F", Description = "a grapheme joiner")]
    [TestCase("foo\u00AD", Description = "a soft hyphen")]
    [TestCase("foo\u2060", Description = "a word joiner")]
    [TestCase("\uFEFFfoo", Description = "a byte order mark")]
    [TestCase("foo\u180B", Description = "a Mongolian variation selector")]
    [TestCase("foo\u17B4", Description = "an invisible Khmer vowel")]
    [TestCase("foo\u3164", Description = "a Hangul filler")]
    [TestCase("foo\u115F", Description = "a Hangul filler")]
    [TestCase("foo\uFFA0", Description = "a half width Hangul filler")]
    [TestCase("foo\u2800", Description = "a braille blank")]
    [TestCase("foo\U00013441", Description = "a blank hieroglyph")]
    [TestCase("foo\u202Ebar", Description = "a bidirectional override")]
    [TestCase("foo\u200F", Description = "a right-to-left mark")]
    [TestCase("foo\U000E0061", Description = "a tag character")]
    [TestCase("\u0301foo", Description = "a mark without a letter")]
    [TestCase("foo-\u0301bar", Description = "a mark on a hyphen")]
    [TestCase("\uFDFA", Description = "a letter that stands for four words")]
    [TestCase("\uFE70", Description = "a letter that stands for a space and a mark")]
    [TestCase("①", Description = "a digit in a circle")]
    public void Usernames_with_other_characters_are_refused(string username)
    {
        Assert.That(Username.GetError(username), Is.EqualTo(Username.InvalidMessage));
        Assert.That(Username.Normalize(username), Is.Empty);
    }

    [TestCase('ß')]
    [TestCase('ŉ')]
    [TestCase('ﬃ')]
    public void A_username_whose_compared_form_is_too_long_is_refused(char letter)
    {
        var username = new string(letter, Username.MaxLength);
        Assert.That(Username.GetError(username), Is.EqualTo(Username.TooLongMessage));
        Assert.That(
            () => new User("Jane", "jane@example.com", username, "hash"),
            Throws.TypeOf<ValidationException>().With.Message.EqualTo(Username.TooLongMessage));
    }

    [TestCase("ＦＯＯ Bar", "foo-bar")]
    [TestCase("می\u200Cخواهم", "میخواهم")]
    [TestCase("Jane ❤\uFE0F", "jane")]
    [TestCase("Jane\u00A0Doe", "jane-doe")]
    [TestCase("\uFDFA", "صلى-الله-عليه-وسلم")]
    [TestCase("Jürgen Strauß", "jurgen-strauß")]
    [TestCase("ßßßßßßßßßßßßßßßßßßßßß", "ssssssssssssssssssssssssssssssssssssssss")]
    public void Is_generated_by_the_same_rules(string fullName, string username)
    {
        Assert.That(Username.From(fullName).Value, Is.EqualTo(username));
        Assert.That(Username.IsValid(username), Is.True);
    }

    [Test]
    public void Random_full_names_make_valid_usernames()
    {
        var random = new Random(20261127);
        Assert.Multiple(() =>
        {
            for (var round = 0; round < 5000; round++)
            {
                var fullName = RandomText.Create(random);
                var username = Username.From(fullName).WithSuffix(999_999_999).Value;
                Assert.That(Username.IsValid(username), Is.True, fullName);
                Assert.That(new User("Jane", "jane@example.com", username, "hash").Username, Is.EqualTo(username));
            }
        });
    }

    [Test]
    public void The_compared_form_of_every_letter_is_stable() => Assert.That(
        Enumerable.Range(0, 0x110000)
            .Where(Rune.IsValid)
            .Select(value => $"a{new Rune(value)}")
            .Where(Username.IsValid)
            .Where(username => Username.Normalize(username) is var normalized
                && (Username.Normalize(normalized) != normalized
                    || Username.Normalize(username.ToUpperInvariant()) != normalized
                    || Username.Normalize(username.Normalize(NormalizationForm.FormD)) != normalized
                    || normalized.EnumerateRunes().Any(
                        rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format))),
        Is.Empty);
}
