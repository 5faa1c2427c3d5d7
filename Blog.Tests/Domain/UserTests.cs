using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class UserTests
{
    [Test]
    public void Normalizes_the_email_address_and_trims_the_name()
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
    public void Has_a_name_of_1_to_100_characters(int length, bool valid) =>
        AssertLimit(() => CreateUser().Rename(new string('a', length)), "FullName", valid);

    [TestCase(0, true)]
    [TestCase(1000, true)]
    [TestCase(1001, false)]
    public void Has_a_biography_of_at_most_1000_characters(int length, bool valid) =>
        AssertLimit(() => CreateUser().Describe(new string('a', length)), "Bio", valid);

    [TestCase(7, false)]
    [TestCase(8, true)]
    [TestCase(128, true)]
    [TestCase(129, false)]
    public void Has_a_password_of_8_to_128_characters(int length, bool valid) =>
        AssertLimit(() => Password.Validate(new string('a', length)), "Password", valid);

    [TestCase(200, true)]
    [TestCase(201, false)]
    public void Has_handles_of_at_most_200_characters(int length, bool valid) =>
        AssertLimit(() => _ = new Social(null, null, new string('a', length)), "Linkedin", valid);

    [TestCase("jane@example.org", true)]
    [TestCase("jane", false)]
    public void Requires_a_valid_email_address(string email, bool valid) =>
        AssertLimit(() => CreateUser().ChangeEmail(email), "Email", valid);

    [Test]
    public void Changes_the_security_stamp_with_the_password_but_not_with_a_rehash()
    {
        var user = CreateUser();
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
    public void Has_a_unique_security_stamp()
    {
        var (user, otherUser) = (CreateUser(), CreateUser());
        Assert.That(user.SecurityStamp, Is.Not.EqualTo(otherUser.SecurityStamp));
    }

    [Test]
    public void Changes_only_the_specified_handles()
    {
        var user = CreateUser(new Social("@jane", "jane.doe", null));
        user.ChangeSocial(new SocialChanges(default, new Optional<string?>(null), new Optional<string?>(" janedoe ")));
        Assert.That(user.Social, Is.EqualTo(new Social("@jane", null, "janedoe")));
    }

    [Test]
    public void Can_add_handles_if_there_were_none()
    {
        var user = CreateUser();
        user.ChangeSocial(new SocialChanges(new Optional<string?>("@jane"), default, default));
        Assert.That(user.Social, Is.EqualTo(new Social("@jane", null, null)));
    }

    [Test]
    public void Can_remove_all_handles_at_once()
    {
        var user = CreateUser(new Social("@jane", null, null));
        user.ChangeSocial(null);
        Assert.That(user.Social, Is.Null);
    }

    private static User CreateUser(Social? social = null) =>
        new("Jane Doe", "jane@example.com", "jane", "hash", social: social);

    private static void AssertLimit(Action action, string field, bool valid) => Assert.That(
        () => action(),
        valid ? Throws.Nothing : Throws.TypeOf<ValidationException>().With.Property("Field").EqualTo(field));
}
