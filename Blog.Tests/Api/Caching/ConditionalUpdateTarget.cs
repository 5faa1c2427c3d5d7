using System.Net;
using System.Net.Http.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

/// <summary>An article or profile with the request that changes it.</summary>
public sealed record ConditionalUpdateTarget(
    Member Owner, string Slug, HttpMethod Method, string Path, bool IsArticle)
{
    public const string Changed = "This has been modified in the meantime";

    public Task<Answer> GetAsync() => Owner.GetAsync(Path);

    public async Task<string> GetEntityTagAsync() => (await GetAsync()).ShouldBe(HttpStatusCode.OK).Headers["ETag"];

    public Task<Answer> SendAsync(string? ifMatch) => Owner.SendAsync(
        Method,
        Path,
        Method == HttpMethod.Delete ? null : CreateContent(),
        ifMatch is null ? [] : [("If-Match", ifMatch)]);

    public async Task ChangeAsync()
    {
        var path = IsArticle ? $"/article/{Slug}" : "/user/profile";
        var changes = new { text = Unique.Word(), bio = Unique.Word() };
        (await Owner.PatchAsync(path, changes)).ShouldBe(HttpStatusCode.OK);
    }

    // Each endpoint reads the members it knows.
    private static JsonContent CreateContent()
    {
        var word = Unique.Word();
        return JsonContent.Create(
            new { title = word, bio = word, article = new { title = word }, user = new { bio = word } });
    }
}
