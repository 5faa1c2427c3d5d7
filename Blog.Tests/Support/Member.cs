using System.Net;

namespace Blog.Tests.Support;

/// <summary>A visitor who has signed up.</summary>
public sealed class Member(HttpClient client, string token, int id, string email, string fullName)
    : Visitor(client, token)
{
    public const string Password = "password123";

    public int Id => id;

    public string Email => email;

    public string FullName => fullName;

    /// <summary>Signs up a new user.</summary>
    public static async Task<Member> SignUpAsync(HttpClient client, string? email = null, string fullName = "Jane Doe")
    {
        email ??= Unique.Email();
        var answer = await new Visitor(client).PostAsync(
            "/user/sign-up", new { email, fullName, password = Password });
        answer.ShouldBe(HttpStatusCode.Created);
        return new Member(client, answer["token"].GetString()!, answer["id"].GetInt32(), email, fullName);
    }

    /// <summary>Signs in a user again, which begins another session.</summary>
    public static async Task<Member> SignInAgainAsync(HttpClient client, Member member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var answer = await new Visitor(client).PostAsync("/user/sign-in", new { member.Email, password = Password });
        var token = answer.ShouldBe(HttpStatusCode.OK)["token"].GetString()!;
        return new Member(client, token, member.Id, member.Email, member.FullName);
    }

    /// <returns>The slug of the article.</returns>
    public async Task<string> PublishAsync(string? title = null, string text = "some text", string[]? tags = null)
    {
        title ??= $"title {Unique.Word()}";
        var answer = await PostAsync("/article", new { title, text, tags = tags ?? [] });
        return answer.ShouldBe(HttpStatusCode.Created)["slug"].GetString()!;
    }

    public async Task<string> GetUsernameAsync() => (await GetAsync("/user/profile"))["username"].GetString()!;

    /// <returns>The ID of the comment.</returns>
    public async Task<int> CommentAsync(string slug, string text = "a comment")
    {
        var answer = await PostAsync($"/article/{slug}/comment", new { text });
        return answer.ShouldBe(HttpStatusCode.Created)["id"].GetInt32();
    }
}
