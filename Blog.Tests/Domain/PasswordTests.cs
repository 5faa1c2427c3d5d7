using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class PasswordTests
{
    [TestCase("password123", "password123")]
    [TestCase("pass word", "pass word")]
    [TestCase("cafe\u0301 cre\u0300me", "café crème")]
    [TestCase("a\u00A0b\u2003c\u3000d", "a b c d")]
    [TestCase("ｆｕｌｌ ﬁne", "ｆｕｌｌ ﬁne", Description = "compatibility characters stay")]
    [TestCase("PASSWÖRD", "PASSWÖRD", Description = "the case stays")]
    [TestCase("می\u200Cخواهم", "می\u200Cخواهم", Description = "joiners stay")]
    public void Is_normalized_to_form_C_with_ASCII_spaces(string password, string normalized) =>
        Assert.That(Password.Normalize(password), Is.EqualTo(normalized));

    [Test]
    public void Length_is_that_of_the_normalized_password()
    {
        var decomposed = string.Concat(Enumerable.Repeat("e\u0302\u0301", Password.MaxLength));
        Assert.Multiple(() =>
        {
            Assert.That(Password.Validate(decomposed), Is.EqualTo(new string('ế', Password.MaxLength)));
            Assert.That(() => Password.Validate("e\u0301e\u0301e\u0301e\u0301"), Throws.TypeOf<ValidationException>());
        });
    }
}
