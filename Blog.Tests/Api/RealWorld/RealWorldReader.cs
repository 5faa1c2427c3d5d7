using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

/// <summary>Somebody registered.</summary>
/// <param name="Visitor">Who calls.</param>
/// <param name="Username">The username.</param>
/// <param name="Email">The email address.</param>
public sealed record RealWorldReader(Visitor Visitor, string Username, string Email)
{
    public Task<Answer> GetAsync(string path) => Visitor.GetAsync(path);

    public Task<Answer> PostAsync(string path) => Visitor.SendAsync(HttpMethod.Post, path, null);

    public Task<Answer> PostAsync(string path, object body) => Visitor.PostAsync(path, body);

    public Task<Answer> PutAsync(string path, object body) => Visitor.PutAsync(path, body);

    public Task<Answer> DeleteAsync(string path) => Visitor.DeleteAsync(path);

    /// <summary>Publishes an article.</summary>
    /// <param name="tagList">Its tags.</param>
    /// <returns>Its slug.</returns>
    public async Task<string> PublishAsync(params string[] tagList)
    {
        var article = new { title = $"title {Unique.Word()}", description = "a description", body = "a body", tagList };
        return (await PostAsync("/api/articles", new { article })).ShouldBe(HttpStatusCode.Created)["article.slug"].GetString()!;
    }

    /// <summary>Comments on an article.</summary>
    /// <param name="slug">The article.</param>
    /// <param name="body">The text.</param>
    /// <returns>The comment's identity.</returns>
    public async Task<int> CommentAsync(string slug, string body = "a comment") =>
        (await PostAsync($"/api/articles/{slug}/comments", new { comment = new { body } }))
            .ShouldBe(HttpStatusCode.OK)["comment.id"].GetInt32();
}
