using System.Globalization;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class EmailAddressTests
{
    [TestCase("a@example.com")]
    [TestCase("first.last+tag@sub.example.co")]
    [TestCase("o'neil@example.com")]
    [TestCase("jürgen@münchen.de")]
    [TestCase("用户@例子.公司")]
    [TestCase("a@xn--bcher-kva.example")]
    public void Accepts_valid_addresses(string address) => Assert.That(EmailAddress.IsValid(address), Is.True);

    [TestCase("")]
    [TestCase("a")]
    [TestCase("a@")]
    [TestCase("@example.com")]
    [TestCase("a@example")]
    [TestCase("a@@example.com")]
    [TestCase("a@b@example.com")]
    [TestCase(".a@example.com")]
    [TestCase("a.@example.com")]
    [TestCase("a..b@example.com")]
    [TestCase("a b@example.com")]
    [TestCase("a@exa mple.com")]
    [TestCase("a@-example.com")]
    [TestCase("a@example-.com")]
    [TestCase("a@.com")]
    [TestCase("a@example..com")]
    [TestCase("a@example.com.")]
    [TestCase("a@example.com\n")]
    [TestCase("A <a@example.com>")]
    [TestCase("a@example.com,b@example.com")]
    public void Rejects_invalid_addresses(string address) => Assert.That(EmailAddress.IsValid(address), Is.False);

    [Test]
    public void Has_at_most_64_characters_before_the_at_sign_and_254_in_total()
    {
        var local = new string('a', 64);
        var domain = string.Join('.', Enumerable.Repeat(new string('b', 44), 4));
        var longest = $"{local}@{domain}.{new string('c', 9)}";
        Assert.Multiple(() =>
        {
            Assert.That(longest, Has.Length.EqualTo(EmailAddress.MaxLength));
            Assert.That(EmailAddress.IsValid(longest), Is.True);
            Assert.That(EmailAddress.IsValid(longest + "c"), Is.False);
            Assert.That(EmailAddress.IsValid($"{local}a@example.com"), Is.False);
        });
    }

    [TestCase("A@X.com")]
    [TestCase(" a@x.COM ")]
    public void Is_normalized_to_lower_case_without_surrounding_space(string address) =>
        Assert.That(EmailAddress.Normalize(address), Is.EqualTo("a@x.com"));

    [TestCase("ü@bücher.example", "ü@xn--bcher-kva.example")]
    [TestCase("ü@BÜCHER.example", "ü@XN--BCHER-KVA.EXAMPLE")]
    [TestCase("Ü@bu\u0308cher.example", "u\u0308@bücher.example")]
    [TestCase("a@faß.example", "a@xn--fa-hia.example")]
    [TestCase("a@ｅｘａｍｐｌｅ.com", "a@example.com")]
    [TestCase("用户@例子.公司", "用户@xn--fsqu00a.xn--55qx5d")]
    public void Is_one_address_in_every_form_of_its_domain(string first, string second)
    {
        Assert.That(EmailAddress.IsValid(first) && EmailAddress.IsValid(second), Is.True);
        Assert.That(EmailAddress.Normalize(first), Is.EqualTo(EmailAddress.Normalize(second)));
        Assert.That(
            EmailAddress.Normalize(EmailAddress.Normalize(first)), Is.EqualTo(EmailAddress.Normalize(first)));
    }

    [TestCase("ü@xn--bcher-kva.example", "ü@bücher.example")]
    [TestCase("a@ab--cd.bücher.example", "a@ab--cd.xn--bcher-kva.example", Description = "no Unicode form")]
    public void Is_stored_with_a_domain_in_Unicode_if_it_has_one(string address, string normalized) =>
        Assert.That(EmailAddress.Normalize(address), Is.EqualTo(normalized));

    [TestCase("a@faß.example", "a@fass.example")]
    [TestCase("a@аpple.example", "a@apple.example", Description = "a Cyrillic letter")]
    public void Other_domains_are_other_addresses(string first, string second) =>
        Assert.That(EmailAddress.Normalize(first), Is.Not.EqualTo(EmailAddress.Normalize(second)));

    [TestCase("a@xn--a.example", Description = "no Punycode")]
    [TestCase("a@xn--zzzzzz.example", Description = "no Punycode")]
    [TestCase("a@नी\uFE0F.example", Description = "a variation selector")]
    [TestCase("a\uFE0F@example.com", Description = "a variation selector")]
    [TestCase("a\u034F@example.com", Description = "a grapheme joiner")]
    [TestCase("\u3164@example.com", Description = "a Hangul filler")]
    public void Rejects_invalid_domains_and_invisible_characters(string address)
    {
        Assert.That(EmailAddress.IsValid(address), Is.False);
        Assert.That(
            () => new User("Jane", address, "jane", "hash"), Throws.TypeOf<ValidationException>());
    }

    [Test]
    public void Has_at_most_254_characters_with_its_domain_in_ASCII()
    {
        // In ASCII, ü has up to five characters.
        var domain = string.Join('.', Enumerable.Repeat(new string('ü', 20), 10));
        Assert.That(EmailAddress.IsValid($"a@{domain}.example"), Is.False);
    }

    [Test]
    public void Is_rejected_if_its_domain_is_too_long_in_Unicode()
    {
        var label = new IdnMapping().GetAscii(string.Concat(Enumerable.Repeat("𠮷", 40)));
        var address = $"a@{label}.{label}.{label}.{label}.example";
        Assert.That(address, Has.Length.LessThanOrEqualTo(EmailAddress.MaxLength));
        Assert.That(
            () => new User("Jane", address, "jane", "hash"), Throws.TypeOf<ValidationException>());
    }

    [Test]
    [SetCulture("tr-TR")]
    public void Is_normalized_alike_in_a_Turkish_culture() =>
        Assert.That(EmailAddress.Normalize("INFO@X.COM"), Is.EqualTo("info@x.com"));

    [Test]
    public void Is_validated_without_backtracking() =>
        Assert.That(EmailAddress.IsValid($"a@{string.Concat(Enumerable.Repeat("b-", 126))}"), Is.False);

    [Test]
    public void Has_an_error_message_unless_it_is_missing() => Assert.Multiple(() =>
    {
        Assert.That(
            EmailAddress.GetError("a@example"),
            Is.EqualTo("The email field is not a valid email address."));
        Assert.That(EmailAddress.GetError(null), Is.Null);
        Assert.That(EmailAddress.GetError(""), Is.Null);
    });
}
