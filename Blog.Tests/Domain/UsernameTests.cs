using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class UsernameTests
{
    [TestCase("Foo Bar", "foo-bar")]
    [TestCase("Zoë O'Hära", "zoe-ohara")]
    [TestCase("Дмитрий", "дмитрий")]
    [TestCase("𠮷野 花子", "𠮷野-花子")]
    [TestCase("J. R. R.", "j-r-r")]
    [TestCase("🐴", "user")]
    [TestCase("...", "user")]
    [TestCase("\uFFFE", "user")]
    public void Is_generated_from_a_full_name(string fullName, string username)
    {
        Assert.That(Username.From(fullName).Value, Is.EqualTo(username));
        Assert.That(Username.IsValid(username), Is.True);
    }

    [TestCase("x")]
    [TestCase("Foo_Bar.2-x")]
    [TestCase(".x")]
    [TestCase("用户")]
    [TestCase("𠮷")]
    [TestCase("e\u0301")]
    public void Accepts_letters_digits_hyphens_underscores_and_dots(string username) =>
        Assert.That(Username.IsValid(username), Is.True);

    [TestCase("")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("a b")]
    [TestCase("a/b")]
    [TestCase("a@b")]
    [TestCase("a%b")]
    [TestCase("a\nb")]
    [TestCase("🐴")]
    [TestCase("\uD842")]
    [TestCase("½")]
    public void Rejects_everything_else(string username)
    {
        Assert.That(Username.IsValid(username), Is.False);
        Assert.That(Username.Normalize(username), Is.Empty);
    }

    [Test]
    public void Leaves_room_for_a_suffix() => Assert.That(
        Username.IsValid(Username.From(new string('x', User.FullNameMaxLength)).WithSuffix(999_999_999).Value),
        Is.True);

    [TestCase("FOO", "foo")]
    [TestCase(" Ünï ", "ünï")]
    [TestCase("E\u0301", "é")]
    public void Is_normalized_to_Unicode_form_C_and_lower_case(string username, string normalized) =>
        Assert.That(Username.Normalize(username), Is.EqualTo(normalized));

    [Test]
    public void Is_trimmed_and_validated_by_the_user()
    {
        Assert.That(new User("Jane", "jane@example.com", " Jane ", "hash").Username, Is.EqualTo("Jane"));
        Assert.That(
            () => new User("Jane", "jane@example.com", "a b", "hash"),
            Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo(nameof(User.Username)));
    }

    [Test]
    public void Has_an_error_message_unless_it_is_missing_or_too_long() => Assert.Multiple(() =>
    {
        Assert.That(
            Username.GetError("a b"),
            Is.EqualTo("The username field must have 1 to 50 letters, digits, hyphens, underscores or dots, "
                + "and not only dots."));
        Assert.That(Username.GetError(null), Is.Null);
        Assert.That(Username.GetError(""), Is.Null);
        Assert.That(Username.GetError(new string(' ', Username.MaxLength + 1)), Is.Null);
    });
}
