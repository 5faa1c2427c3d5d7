using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class UserTests
{
    [Test]
    public void Has_the_one_form_of_the_email_and_no_space_around_the_name()
    {
        var user = new User(" Jane Doe ", " Jane@Example.COM ", "jane", "hash");
        Assert.Multiple(() =>
        {
            Assert.That(user.FullName, Is.EqualTo("Jane Doe"));
            Assert.That(user.Email, Is.EqualTo("jane@example.com"));
            Assert.That(user.Bio, Is.Empty);
            Assert.That(user.Social, Is.Null);
            Assert.That(user.SecurityStamp, Has.Length.EqualTo(User.SecurityStampLength));
        });
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(100, true)]
    [TestCase(101, false)]
    public void Has_a_name_of_1_to_100_characters(int length, bool good) =>
        AssertLimit(() => Make().Rename(new string('a', length)), "FullName", good);

    [TestCase(0, true)]
    [TestCase(1000, true)]
    [TestCase(1001, false)]
    public void Has_a_biography_of_1000_characters_at_most(int length, bool good) =>
        AssertLimit(() => Make().Describe(new string('a', length)), "Bio", good);

    [TestCase(7, false)]
    [TestCase(8, true)]
    [TestCase(128, true)]
    [TestCase(129, false)]
    public void Has_a_password_of_8_to_128_characters(int length, bool good) =>
        AssertLimit(() => User.ValidatePassword(new string('a', length)), "Password", good);

    [TestCase(200, true)]
    [TestCase(201, false)]
    public void Has_handles_of_200_characters_at_most(int length, bool good) =>
        AssertLimit(() => _ = new Social(null, null, new string('a', length)), "Linkedin", good);

    [TestCase("jane@example.org", true)]
    [TestCase("jane", false)]
    public void Has_a_valid_email(string email, bool good) => AssertLimit(() => Make().ChangeEmail(email), "Email", good);

    [Test]
    public void Gets_another_stamp_with_another_password_but_not_with_another_hash_of_the_same()
    {
        var user = Make();
        var stamp = user.SecurityStamp;

        user.Rehash("another hash");
        Assert.That(user.SecurityStamp, Is.EqualTo(stamp));

        user.ChangePassword("a hash of another password");
        Assert.Multiple(() =>
        {
            Assert.That(user.SecurityStamp, Is.Not.EqualTo(stamp));
            Assert.That(user.Credentials!.PasswordHash, Is.EqualTo("a hash of another password"));
        });
    }

    [Test]
    public void Has_a_stamp_that_nobody_else_has()
    {
        var (one, another) = (Make(), Make());
        Assert.That(one.SecurityStamp, Is.Not.EqualTo(another.SecurityStamp));
    }

    [Test]
    public void Merges_the_handles_that_are_given_and_keeps_the_others()
    {
        var user = Make(new Social("@jane", "jane.doe", null));
        user.ChangeSocial(new SocialChanges(default, new Optional<string?>(null), new Optional<string?>(" janedoe ")));
        Assert.That(user.Social, Is.EqualTo(new Social("@jane", null, "janedoe")));
    }

    [Test]
    public void Gets_handles_where_there_were_none()
    {
        var user = Make();
        user.ChangeSocial(new SocialChanges(new Optional<string?>("@jane"), default, default));
        Assert.That(user.Social, Is.EqualTo(new Social("@jane", null, null)));
    }

    [Test]
    public void Loses_all_handles_at_once()
    {
        var user = Make(new Social("@jane", null, null));
        user.ChangeSocial(null);
        Assert.That(user.Social, Is.Null);
    }

    private static User Make(Social? social = null) => new("Jane Doe", "jane@example.com", "jane", "hash", social: social);

    private static void AssertLimit(Action act, string field, bool good) => Assert.That(
        () => act(), good ? Throws.Nothing : Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo(field));
}
