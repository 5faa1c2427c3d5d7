using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

/// <summary>A registered user of the RealWorld API.</summary>
public sealed record RealWorldMember(Visitor Visitor, string Username, string Email)
{
    public Task<Answer> GetAsync(string path) => Visitor.GetAsync(path);

    public Task<Answer> PostAsync(string path) => Visitor.SendAsync(HttpMethod.Post, path, null);

    public Task<Answer> PostAsync(string path, object body) => Visitor.PostAsync(path, body);

    public Task<Answer> PutAsync(string path, object body) => Visitor.PutAsync(path, body);

    public Task<Answer> DeleteAsync(string path) => Visitor.DeleteAsync(path);

    /// <returns>The slug of the article.</returns>
    public async Task<string> PublishAsync(params string[] tagList)
    {
        var article = new { title = $"title {Unique.Word()}", description = "a description", body = "a body", tagList };
        return (await PostAsync("/api/articles", new { article }))
            .ShouldBe(HttpStatusCode.Created)["article.slug"].GetString()!;
    }

    /// <returns>The ID of the comment.</returns>
    public async Task<int> CommentAsync(string slug, string body = "a comment") =>
        (await PostAsync($"/api/articles/{slug}/comments", new { comment = new { body } }))
            .ShouldBe(HttpStatusCode.Created)["comment.id"].GetInt32();
}
