using System.Net;

namespace Blog.Tests.Support;

/// <summary>A visitor who has signed up.</summary>
/// <param name="client">The connection.</param>
/// <param name="token">The token.</param>
/// <param name="id">The identity.</param>
/// <param name="email">The email address.</param>
/// <param name="fullName">The name.</param>
public sealed class Member(HttpClient client, string token, int id, string email, string fullName) : Visitor(client, token)
{
    public const string Password = "password123";

    public int Id => id;

    public string Email => email;

    public string FullName => fullName;

    /// <summary>Publishes an article.</summary>
    /// <param name="title">The title; one of its own where none is given.</param>
    /// <param name="text">The text.</param>
    /// <param name="tags">The tags.</param>
    /// <returns>The article's slug.</returns>
    public async Task<string> PublishAsync(string? title = null, string text = "some text", string[]? tags = null)
    {
        title ??= $"title {Unique.Word()}";
        var answer = await PostAsync("/article", new { title, text, tags = tags ?? [] });
        return answer.ShouldBe(HttpStatusCode.Created)["slug"].GetString()!;
    }

    /// <summary>The name that the member is addressed by.</summary>
    /// <returns>The username.</returns>
    public async Task<string> GetUsernameAsync() => (await GetAsync("/user/profile"))["username"].GetString()!;

    /// <summary>Comments on an article.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="text">The text.</param>
    /// <returns>The comment's identity.</returns>
    public async Task<int> CommentAsync(string slug, string text = "a comment")
    {
        var answer = await PostAsync($"/article/{slug}/comment", new { text });
        return answer.ShouldBe(HttpStatusCode.Created)["id"].GetInt32();
    }
}
