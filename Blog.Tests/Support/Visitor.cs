using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Blog.Tests.Support;

/// <summary>Calls the API, with or without a token.</summary>
public class Visitor(HttpClient client, string? token = null, string scheme = "Bearer")
{
    /// <summary>
    /// Sends the body only when the program starts to read it. A client that sends on while the program refuses the
    /// body and closes the connection may lose the response.
    /// </summary>
    public static readonly (string Name, string Value) ExpectContinue = ("Expect", "100-continue");

    /// <summary>The client sends the body all the same after this time, so it is as long as a test may take.</summary>
    public static readonly TimeSpan ContinueTimeout = TimeSpan.FromMinutes(1);

    public string? Token => token;

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PutAsync(string path) => SendAsync(HttpMethod.Put, path, null);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Answer> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, ToContent(body));

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, ToContent(body));

    public Task<Answer> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, ToContent(body));

    public async Task<Answer> SendAsync(
        HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(scheme, token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Answer.ReadAsync(await client.SendAsync(request));
    }

    /// <summary>Sends a string unchanged, and anything else as JSON.</summary>
    private static HttpContent ToContent(object body) => body is string text
        ? new StringContent(text, Encoding.UTF8, "application/json")
        : JsonContent.Create(body, body.GetType());
}
