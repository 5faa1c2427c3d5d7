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
