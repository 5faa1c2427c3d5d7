using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Users;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class AuthorTests(TestEngine engine) : ApiTests(engine)
{
    private const string NotFound = "Author not found";

    [Test]
    public async Task Shows_the_public_profile()
    {
        var member = await SignUpAsync(fullName: $"Ann {Unique.Word()}");
        await member.PatchAsync("/user/profile", new { bio = "a bio", social = new { twitter = "@ann" } });
        await member.PublishAsync();
        var deleted = await member.PublishAsync();
        (await member.DeleteAsync($"/article/{deleted}")).ShouldBe(HttpStatusCode.NoContent);
        var author = await Anonymous.GetAsync($"/author/{await member.GetUsernameAsync()}");

        author.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly(
            "id", "username", "fullName", "bio", "image", "social", "following", "articles", "followers");
        Assert.Multiple(() =>
        {
            Assert.That(author["id"].GetInt32(), Is.EqualTo(member.Id));
            Assert.That(author["fullName"].GetString(), Is.EqualTo(member.FullName));
            Assert.That(author["bio"].GetString(), Is.EqualTo("a bio"));
            Assert.That(author["social.twitter"].GetString(), Is.EqualTo("@ann"));
            Assert.That(author["articles"].GetInt32(), Is.EqualTo(1));
            Assert.That(author["followers"].GetInt32(), Is.Zero);
            Assert.That(author["following"].ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(author.Body, Does.Not.Contain(member.Email).And.Not.Contain("mail"));
        });
    }

    [Test]
    public async Task Usernames_are_case_insensitive()
    {
        var member = await SignUpAsync(fullName: $"Ünï {Unique.Word()}");
        await member.PatchAsync("/user/profile", new { username = $"ÜNÏ.{Unique.Word()}" });
        var username = await member.GetUsernameAsync();
        string[] spellings = [username, username.ToLowerInvariant(), username.ToUpperInvariant(), $"{username} "];
        foreach (var spelling in spellings)
        {
            var author = await Anonymous.GetAsync($"/author/{Uri.EscapeDataString(spelling)}");
            Assert.That(author.ShouldBe(HttpStatusCode.OK)["username"].GetString(), Is.EqualTo(username));
        }
    }

    [TestCase("nobody")]
    [TestCase("not%20a%20username")]
    [TestCase("%F0%9F%90%B4")]
    [TestCase("a%2Fb")]
    public async Task An_unknown_username_is_not_found(string username)
    {
        var member = await SignUpAsync();
        (await Anonymous.GetAsync($"/author/{username}")).ShouldBeProblem(HttpStatusCode.NotFound, NotFound);
        (await member.PutAsync($"/author/{username}/follow")).ShouldBeProblem(HttpStatusCode.NotFound, NotFound);
        (await member.DeleteAsync($"/author/{username}/follow")).ShouldBeProblem(HttpStatusCode.NotFound, NotFound);
    }

    [Test]
    public async Task Following_and_unfollowing_are_idempotent()
    {
        var (author, reader, other) = (await SignUpAsync(), await SignUpAsync(), await SignUpAsync());
        var path = $"/author/{(await author.GetUsernameAsync()).ToUpperInvariant()}";
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            ShouldCount(await reader.PutAsync($"{path}/follow"), following: true, followers: 1);
        }

        Assert.That(await ReadAsync(reader, path), Is.EqualTo((true, 1)));
        Assert.That(await ReadAsync(other, path), Is.EqualTo((false, 1)));
        Assert.That(await ReadAsync(author, path), Is.EqualTo((false, 1)));
        Assert.That((await Anonymous.GetAsync(path))["following"].ValueKind, Is.EqualTo(JsonValueKind.Null));
        ShouldCount(await other.PutAsync($"{path}/follow"), following: true, followers: 2);
        Assert.That(await ReadAsync(reader, path), Is.EqualTo((true, 2)));

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            ShouldCount(await reader.DeleteAsync($"{path}/follow"), following: false, followers: 1);
        }

        Assert.That(await ReadAsync(reader, path), Is.EqualTo((false, 1)));
    }

    [Test]
    public async Task Concurrent_follows_and_unfollows_count_once()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var path = $"/author/{await author.GetUsernameAsync()}";

        var followed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => reader.PutAsync($"{path}/follow")));
        Assert.That(followed.Select(answer => answer.Status), Has.All.EqualTo(HttpStatusCode.OK));
        Assert.That(followed.Select(answer => answer["followers"].GetInt32()), Has.All.EqualTo(1));
        Assert.That(await ReadAsync(reader, path), Is.EqualTo((true, 1)));

        var unfollowed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => reader.DeleteAsync($"{path}/follow")));
        Assert.That(unfollowed.Select(answer => answer.Status), Has.All.EqualTo(HttpStatusCode.OK));
        Assert.That(await ReadAsync(reader, path), Is.EqualTo((false, 0)));
    }

    [Test]
    public async Task Following_requires_a_token_and_another_user()
    {
        var member = await SignUpAsync();
        var path = $"/author/{await member.GetUsernameAsync()}/follow";
        (await Anonymous.PutAsync(path)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        (await Anonymous.DeleteAsync(path)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        Assert.That(
            (await member.PutAsync(path)).ShouldRefuse("username")["error"].GetString(),
            Is.EqualTo("You cannot follow yourself."));
        (await member.DeleteAsync(path)).ShouldRefuse("username");
    }

    [Test]
    public async Task Articles_and_comments_show_whether_the_reader_follows_the_author()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var username = await author.GetUsernameAsync();
        var slug = await author.PublishAsync();
        await author.CommentAsync(slug);
        (await reader.PutAsync($"/author/{username}/follow")).ShouldBe(HttpStatusCode.OK);
        var article = await reader.GetAsync($"/article/{slug}");

        Assert.That(article["author.following"].GetBoolean(), Is.True);
        Assert.That(article["comments"][0].GetProperty("author").GetProperty("following").GetBoolean(), Is.True);
        Assert.That(
            (await Anonymous.GetAsync($"/article/{slug}"))["author.following"].ValueKind,
            Is.EqualTo(JsonValueKind.Null));
    }

    private static void ShouldCount(Answer answer, bool following, int followers)
    {
        answer.ShouldBe(HttpStatusCode.OK).Json.ShouldHaveOnly("following", "followers");
        Assert.That(
            (answer["following"].GetBoolean(), answer["followers"].GetInt32()), Is.EqualTo((following, followers)));
    }

    private static async Task<(bool Following, int Followers)> ReadAsync(Member reader, string path)
    {
        var author = await reader.GetAsync(path);
        return (author["following"].GetBoolean(), author["followers"].GetInt32());
    }
}
