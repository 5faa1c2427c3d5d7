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
    public void Is_made_of_a_full_name(string fullName, string username)
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
    public void Holds_letters_digits_and_three_signs(string username) => Assert.That(Username.IsValid(username), Is.True);

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
    public void Holds_nothing_else(string username)
    {
        Assert.That(Username.IsValid(username), Is.False);
        Assert.That(Username.Normalize(username), Is.Empty);
    }

    [Test]
    public void Leaves_room_for_a_number() => Assert.That(
        Username.IsValid(Username.From(new string('x', User.FullNameMaxLength)).WithSuffix(999_999_999).Value), Is.True);

    [TestCase("FOO", "foo")]
    [TestCase(" Ünï ", "ünï")]
    [TestCase("E\u0301", "é")]
    public void Is_compared_composed_and_in_lower_case(string username, string normalized) =>
        Assert.That(Username.Normalize(username), Is.EqualTo(normalized));

    [Test]
    public void Is_checked_by_the_user()
    {
        Assert.That(new User("Jane", "jane@example.com", " Jane ", "hash").Username, Is.EqualTo("Jane"));
        var exception = Assert.Throws<ValidationException>(() => _ = new User("Jane", "jane@example.com", "a b", "hash"));
        Assert.That(exception!.Field, Is.EqualTo(nameof(User.Username)));
    }

    [Test]
    public void Does_not_follow_itself() => Assert.That(
        Assert.Throws<ValidationException>(() => _ = new Follow(1, 1))!.Message, Is.EqualTo("You cannot follow yourself."));
}
