using System.Net;
using System.Text.Json;

namespace Blog.Tests.Support;

/// <summary>What the API answered, read to its end.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">All headers.</param>
/// <param name="Body">The body as it came.</param>
public sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>A member of the body, by its path of names.</summary>
    /// <param name="path">Names, with dots between.</param>
    /// <returns>The member.</returns>
    public JsonElement this[string path] =>
        path.Split('.').Aggregate(Json, (element, name) => element.GetProperty(name));

    /// <summary>Reads an answer to its end.</summary>
    /// <param name="response">The answer.</param>
    /// <returns>All of it.</returns>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var headers = response.Headers
                .Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new Answer(response.StatusCode, headers, await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Asserts the status.</summary>
    /// <param name="status">The status expected.</param>
    /// <returns>This answer.</returns>
    public Answer ShouldBe(HttpStatusCode status)
    {
        Assert.That(Status, Is.EqualTo(status), Body);
        return this;
    }

    /// <summary>Asserts that this is an error in the one shape.</summary>
    /// <param name="status">The status expected.</param>
    /// <param name="error">The sentence expected; any where none is given.</param>
    /// <returns>This answer.</returns>
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

    /// <summary>Asserts that this refuses fields of the request, and just these.</summary>
    /// <param name="fields">Their names in the request.</param>
    /// <returns>This answer.</returns>
    public Answer ShouldRefuse(params string[] fields)
    {
        ShouldBeProblem(HttpStatusCode.BadRequest);
        Assert.That(this["errors"].EnumerateObject().Select(field => field.Name), Is.EquivalentTo(fields), Body);
        return this;
    }
}
