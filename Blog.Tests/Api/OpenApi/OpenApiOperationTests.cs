using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class OpenApiOperationTests(TestEngine engine) : ApiTests(engine)
{
    // Each operation of the contract with the statuses it may return.
    private static readonly Dictionary<string, int[]> Contract = new()
    {
        ["POST /user/sign-up"] = [201, 400, 409, 413, 415, 429, 500, 503],
        ["POST /user/sign-in"] = [200, 400, 401, 403, 413, 415, 429, 500, 503],
        ["GET /user/profile"] = [200, 304, 401, 500, 503],
        ["PATCH /user/profile"] = [200, 400, 401, 403, 409, 412, 413, 415, 429, 500, 503],
        ["POST /user/token"] = [200, 401, 500, 503],
        ["POST /user/sign-out"] = [204, 401, 500, 503],
        ["GET /user/session"] = [200, 304, 400, 401, 500, 503],
        ["DELETE /user/session"] = [204, 401, 500, 503],
        ["DELETE /user/session/{id}"] = [204, 401, 404, 500, 503],
        ["POST /user/password-reset"] = [202, 400, 413, 415, 429, 500, 503],
        ["PUT /user/password-reset"] = [200, 400, 403, 413, 415, 429, 500, 503],
        ["POST /user/email-confirmation"] = [202, 401, 429, 500, 503],
        ["PUT /user/email-confirmation"] = [204, 400, 413, 415, 429, 500, 503],
        ["POST /user/deletion"] = [204, 400, 401, 403, 409, 413, 415, 429, 500, 503],
        ["GET /user/export"] = [200, 401, 500, 503],
        ["GET /admin/user"] = [200, 304, 400, 401, 403, 500, 503],
        ["GET /admin/user/{id}"] = [200, 304, 401, 403, 404, 500, 503],
        ["PATCH /admin/user/{id}"] = [200, 400, 401, 403, 404, 409, 413, 415, 500, 503],
        ["DELETE /admin/user/{id}"] = [204, 401, 403, 404, 409, 500, 503],
        ["GET /admin/audit"] = [200, 304, 400, 401, 403, 500, 503],
        ["GET /article"] = [200, 304, 400, 500, 503],
        ["GET /article/feed"] = [200, 304, 400, 401, 500, 503],
        ["GET /article/{slug}"] = [200, 304, 308, 400, 404, 500, 503],
        ["POST /article"] = [201, 400, 401, 409, 413, 415, 422, 500, 503],
        ["PATCH /article/{slug}"] = [200, 308, 400, 401, 403, 404, 409, 412, 413, 415, 500, 503],
        ["DELETE /article/{slug}"] = [204, 308, 401, 403, 404, 412, 500, 503],
        ["GET /article/{slug}/revision"] = [200, 304, 308, 400, 401, 403, 404, 500, 503],
        ["GET /article/{slug}/revision/{number}"] = [200, 304, 308, 401, 403, 404, 500, 503],
        ["POST /article/{slug}/revision/{number}/restore"] = [200, 308, 401, 403, 404, 412, 500, 503],
        ["GET /user/article"] = [200, 304, 400, 401, 500, 503],
        ["GET /article/{slug}/comment"] = [200, 304, 308, 400, 404, 500, 503],
        ["POST /article/{slug}/comment"] = [201, 308, 400, 401, 404, 409, 413, 415, 422, 500, 503],
        ["PATCH /article/{slug}/comment/{id}"] = [200, 308, 400, 401, 403, 404, 413, 415, 500, 503],
        ["DELETE /article/{slug}/comment/{id}"] = [204, 308, 401, 403, 404, 500, 503],
        ["PUT /article/{slug}/favorite"] = [200, 308, 401, 404, 500, 503],
        ["DELETE /article/{slug}/favorite"] = [200, 308, 401, 404, 500, 503],
        ["GET /author/{username}"] = [200, 304, 404, 500, 503],
        ["GET /author/{username}/followers"] = [200, 304, 400, 404, 500, 503],
        ["GET /author/{username}/following"] = [200, 304, 400, 404, 500, 503],
        ["PUT /author/{username}/follow"] = [200, 400, 401, 404, 500, 503],
        ["DELETE /author/{username}/follow"] = [200, 400, 401, 404, 500, 503],
        ["GET /feed.atom"] = [200, 304, 400, 500, 503],
        ["GET /sitemap.xml"] = [200, 304, 400, 404, 500, 503],
        ["GET /tag"] = [200, 304, 400, 500, 503],
    };

    private static readonly Dictionary<string, string> Xml = new()
    {
        ["GET /feed.atom"] = "application/atom+xml",
        ["GET /sitemap.xml"] = "application/xml",
    };

    private static readonly string[] Public =
    [
        "POST /user/sign-up", "POST /user/sign-in", "POST /user/password-reset", "PUT /user/password-reset",
        "PUT /user/email-confirmation", "GET /article", "GET /article/{slug}",
        "GET /article/{slug}/comment", "GET /author/{username}", "GET /author/{username}/followers",
        "GET /author/{username}/following", "GET /feed.atom", "GET /sitemap.xml", "GET /tag",
    ];

    private static readonly string[] WithoutBody =
    [
        "POST /user/token", "POST /user/sign-out", "POST /user/email-confirmation",
        "POST /article/{slug}/revision/{number}/restore",
    ];

    private OpenApiDocument document = null!;

    private static IEnumerable<string> Names => Contract.Keys;

    [OneTimeSetUp]
    public async Task FetchDocument() => document = await OpenApiDocument.FetchAsync(Anonymous);

    [Test]
    public void The_document_has_exactly_the_operations_of_the_contract() =>
        Assert.That(document.Operations.Select(operation => operation.Name), Is.EquivalentTo(Contract.Keys));

    [Test]
    public void Every_operation_has_a_unique_id()
    {
        var ids = document.Operations.Select(operation => operation.Json.GetProperty("operationId").GetString());
        Assert.That(ids, Is.Unique.And.All.Match(@"^\w+\z"));
    }

    [TestCaseSource(nameof(Names))]
    public void Every_operation_has_a_summary_and_a_tag(string name)
    {
        var operation = document.Operation(name).Json;
        Assert.Multiple(() =>
        {
            Assert.That(operation.GetProperty("summary").GetString(), Is.Not.Empty);
            Assert.That(operation.GetProperty("tags").GetArrayLength(), Is.EqualTo(1));
        });
    }

    [TestCaseSource(nameof(Names))]
    public void Every_operation_documents_its_statuses_in_order(string name) =>
        Assert.That(document.Operation(name).Responses.Keys, Is.EqualTo(Contract[name]));

    [TestCaseSource(nameof(Names))]
    public void Only_protected_operations_require_a_token(string name) =>
        Assert.That(document.Operation(name).NeedsToken, Is.EqualTo(!Public.Contains(name)));

    [Test]
    public void Bearer_is_the_only_security_scheme()
    {
        var scheme = document.SecuritySchemes.EnumerateObject().Single().Value;
        Assert.Multiple(() =>
        {
            Assert.That(scheme.GetProperty("type").GetString(), Is.EqualTo("http"));
            Assert.That(scheme.GetProperty("scheme").GetString(), Is.EqualTo("bearer"));
        });
    }

    [TestCaseSource(nameof(Names))]
    public void Responses_are_JSON_or_XML_and_errors_are_problem_details(string name) => Assert.Multiple(() =>
    {
        foreach (var (status, response) in document.Operation(name).Responses)
        {
            Assert.That(response.GetProperty("description").GetString(), Is.Not.Empty);
            if (status is 202 or 204 or 304 or 308)
            {
                Assert.That(response.TryGetProperty("content", out _), Is.False);
                continue;
            }

            var (type, content) = OpenApiOperation.Content(response);
            if (status < 400 && Xml.TryGetValue(name, out var xml))
            {
                Assert.That(type, Is.EqualTo(xml));
                continue;
            }

            Assert.That(type, Is.EqualTo(status < 400 ? "application/json" : "application/problem+json"));
            var schema = document.Resolve(content.GetProperty("schema"));
            var members = schema.GetProperty("properties").EnumerateObject().Select(member => member.Name);
            Assert.That(members, status < 400 ? Is.Not.Empty : Is.SupersetOf(new[] { "error", "traceId" }));
            Assert.That(members.Contains("errors"), Is.EqualTo(status == 400));
        }
    });

    [TestCaseSource(nameof(Names))]
    public void Every_error_has_an_example_with_its_status(string name) => Assert.Multiple(() =>
    {
        var operation = document.Operation(name);
        var hasFields = operation.Body is not null
            || operation.Parameters.Any(parameter => parameter.GetProperty("in").GetString() != "header");
        foreach (var (status, response) in operation.Responses.Where(response => response.Key >= 400))
        {
            var (_, content) = OpenApiOperation.Content(response);
            var example = content.GetProperty("example");
            var members = document.Resolve(content.GetProperty("schema")).GetProperty("properties").EnumerateObject()
                .Select(member => member.Name)
                .Where(member => hasFields || member != "errors");
            Assert.That(example.GetProperty("status").GetInt32(), Is.EqualTo(status));
            Assert.That(
                example.EnumerateObject().Select(member => member.Name),
                Is.EquivalentTo(members));
        }
    });

    [TestCaseSource(nameof(Names))]
    public void Request_bodies_are_required_JSON(string name)
    {
        var operation = document.Operation(name);
        var hasBody = operation.Method is "POST" or "PATCH" || name.StartsWith("PUT /user/", StringComparison.Ordinal);
        Assert.That(operation.Body is not null, Is.EqualTo(hasBody && !WithoutBody.Contains(name)));
        if (operation.Body is { } body)
        {
            Assert.That(body.GetProperty("required").GetBoolean(), Is.True);
            Assert.That(OpenApiOperation.Content(body).Type, Is.EqualTo("application/json"));
        }
    }

    [Test]
    public void Sort_lists_the_allowed_values()
    {
        var sort = document.Operation("GET /article").Parameters
            .Single(parameter => parameter.GetProperty("name").GetString() == "sort")
            .GetProperty("schema");
        Assert.That(
            sort.GetProperty("enum").Texts(),
            Is.EqualTo((string[])
            [
                "-publishedAt", "publishedAt", "-createdAt", "createdAt", "title", "-favorites", "-comments",
            ]));
    }

    [Test]
    public void The_number_of_comments_has_a_range_and_a_default()
    {
        var comments = document.Operation("GET /article/{slug}").Parameters
            .Single(parameter => parameter.GetProperty("name").GetString() == "comments")
            .GetProperty("schema");
        Assert.That(
            ((string[])["minimum", "maximum", "default"]).Select(member => comments.GetProperty(member).GetInt32()),
            Is.EqualTo([0, 100, 100]));
    }

    [TestCase("GET /article")]
    [TestCase("GET /article/feed")]
    [TestCase("GET /article/{slug}/comment")]
    [TestCase("GET /author/{username}/followers")]
    [TestCase("GET /author/{username}/following")]
    public void Lists_document_their_paging_parameters(string name)
    {
        var query = document.Operation(name).Parameters
            .Where(parameter => parameter.GetProperty("in").GetString() == "query")
            .ToDictionary(parameter => parameter.GetProperty("name").GetString()!);
        Assert.That(query.Keys, Is.SupersetOf(new List<string> { "limit", "offset", "after" }));
        Assert.Multiple(() =>
        {
            var limit = query["limit"].GetProperty("schema");
            Assert.That(limit.GetProperty("minimum").GetInt32(), Is.EqualTo(1));
            Assert.That(limit.GetProperty("maximum").GetInt32(), Is.EqualTo(100));
            Assert.That(limit.GetProperty("default").GetInt32(), Is.EqualTo(20));
            var offset = query["offset"].GetProperty("schema");
            Assert.That(offset.GetProperty("minimum").GetInt32(), Is.Zero);
            Assert.That(offset.GetProperty("default").GetInt32(), Is.Zero);
            Assert.That(query.Values.Any(parameter => parameter.TryGetProperty("required", out _)), Is.False);
        });
    }
}
