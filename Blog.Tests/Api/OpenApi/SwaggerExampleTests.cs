using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi;

/// <summary>Sends the example of every operation of a document, as Execute in Swagger UI does.</summary>
public abstract class SwaggerExampleTests(TestEngine engine) : ApiTests(engine)
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["environment"] = "Development",
    };

    // They need the token of a mailed link, the password, the ID of a session, or an admin.
    private static readonly string[] NeedMore = ["Revision", "Account", "Session", "Admin"];

    protected abstract string Path { get; }

    protected abstract string SignUpName { get; }

    protected abstract string SignInName { get; }

    protected abstract string UserPrefix { get; }

    [Test]
    public async Task Examples_work_from_top_to_bottom_for_somebody_who_has_just_signed_up()
    {
        var document = await OpenApiDocument.FetchAsync(Anonymous, Path);
        var signedUp = await SendAsync(document, Anonymous, document.Operation(SignUpName));
        var member = WithToken(signedUp[UserPrefix + "token"].GetString());
        var order =
            from tag in document.Tags
            from operation in document.Operations
            where operation.Tag == tag && operation.Name != SignUpName && !NeedMore.Contains(operation.Tag)
            select operation;
        foreach (var operation in order)
        {
            await SendAsync(document, member, operation);
        }
    }

    [Test]
    public async Task The_example_of_signing_in_is_the_user_of_the_demo_data()
    {
        var document = await OpenApiDocument.FetchAsync(Anonymous, Path);
        var signedIn = await SendAsync(document, Anonymous, document.Operation(SignInName));
        Assert.That(signedIn[UserPrefix + "email"].GetString(), Is.EqualTo("foo@bar.com"));
    }

    private static async Task<Answer> SendAsync(OpenApiDocument document, Visitor visitor, OpenApiOperation operation)
    {
        HttpContent? content = operation.Body is { } body
            ? new StringContent(ExampleBody(document, body), Encoding.UTF8, "application/json")
            : null;
        var answer = await visitor.SendAsync(new HttpMethod(operation.Method), FilledPath(operation), content);
        var success = operation.Responses.Keys.Single(status => status < 300);
        Assert.That(answer.Status, Is.EqualTo((HttpStatusCode)success), $"{operation.Name}: {answer.Body}");
        return answer;
    }

    private static string FilledPath(OpenApiOperation operation)
    {
        var (path, query) = (operation.Path, new List<string>());
        foreach (var parameter in operation.Parameters)
        {
            // Swagger UI sends only parameters with an example; filters have none, so that the list is not empty.
            var name = parameter.GetProperty("name").GetString()!;
            if (!parameter.TryGetProperty("example", out var value))
            {
                continue;
            }

            var example = Uri.EscapeDataString(value.ToString());
            if (parameter.GetProperty("in").GetString() == "path")
            {
                path = path.Replace($"{{{name}}}", example, StringComparison.Ordinal);
            }
            else
            {
                query.Add($"{name}={example}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string ExampleBody(OpenApiDocument document, JsonElement body)
    {
        var content = OpenApiOperation.Content(body).Value;
        return content.TryGetProperty("example", out var example)
            ? example.GetRawText()
            : Example(document, content.GetProperty("schema"))!.ToJsonString();
    }

    // Like Swagger UI, builds the example from those of the members.
    private static JsonNode? Example(OpenApiDocument document, JsonElement schema)
    {
        var resolved = document.Resolve(schema);
        if (resolved.TryGetProperty("example", out var example))
        {
            return JsonNode.Parse(example.GetRawText());
        }

        Assert.That(resolved.TryGetProperty("properties", out var members), Is.True, $"No example: {resolved}");
        return new JsonObject(members.EnumerateObject().Select(
            member => KeyValuePair.Create(member.Name, Example(document, member.Value))));
    }
}
