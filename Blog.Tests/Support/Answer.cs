using System.Net;
using System.Text.Json;

namespace Blog.Tests.Support;

/// <summary>A response of the API.</summary>
public sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>Gets a property of the JSON body.</summary>
    /// <param name="path">The names, separated by dots.</param>
    public JsonElement this[string path] =>
        path.Split('.').Aggregate(Json, (element, name) => element.GetProperty(name));

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var headers = response.Headers
                .Concat(response.Content.Headers)
                .ToDictionary(
                    header => header.Key,
                    header => string.Join(", ", header.Value),
                    StringComparer.OrdinalIgnoreCase);
            return new Answer(response.StatusCode, headers, await response.Content.ReadAsStringAsync());
        }
    }

    public Answer ShouldBe(HttpStatusCode status)
    {
        Assert.That(Status, Is.EqualTo(status), Body);
        return this;
    }

    /// <param name="error">The expected message, or null for any.</param>
    public Answer ShouldBeProblem(HttpStatusCode status, string? error = null)
    {
        ShouldBe(status);
        Assert.Multiple(() =>
        {
            Assert.That(Headers["Content-Type"], Does.StartWith("application/problem+json"));
            Assert.That(this["type"].GetString(), Is.Not.Empty);
            Assert.That(this["title"].GetString(), Is.Not.Empty);
            Assert.That(this["status"].GetInt32(), Is.EqualTo((int)status));
            Assert.That(this["error"].GetString(), Is.Not.Empty);
            Assert.That(this["detail"].GetString(), Is.EqualTo(this["error"].GetString()));
            Assert.That(this["traceId"].GetString(), Is.Not.Empty);
            Assert.That(Body, Does.Not.Contain("Exception").And.Not.Contain("   at "));
            if (error is not null)
            {
                Assert.That(this["error"].GetString(), Is.EqualTo(error));
            }

            if (status == HttpStatusCode.Unauthorized)
            {
                Assert.That(Headers["WWW-Authenticate"], Does.StartWith("Bearer"));
            }
        });
        return this;
    }

    /// <summary>Asserts that exactly these fields of the request are invalid, in the order of the form.</summary>
    public Answer ShouldRefuse(params string[] fields)
    {
        ShouldBeProblem(HttpStatusCode.BadRequest);
        Assert.That(this["errors"].EnumerateObject().Select(field => field.Name), Is.EqualTo(fields), Body);
        return this;
    }
}
