using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi;

/// <summary>What tools expect of an OpenAPI document, for both documents.</summary>
[TestFixture]
public sealed class OpenApiRuleTests() : ApiTests(new SqliteTestEngine())
{
    // They are about the reader.
    private static readonly string[] ReaderMembers = ["favorited", "following"];

    private static readonly string[] NumbersOfItems = ["limit", "offset", "comments"];

    private readonly Dictionary<string, OpenApiDocument> documents = [];

    private static IEnumerable<string> Paths => [OpenApiDocument.Path, OpenApiDocument.RealWorldPath];

    [OneTimeSetUp]
    public async Task FetchDocuments()
    {
        // Last-Modified is that of an article. No test publishes another, so the ETag of a response stays current.
        await (await SignUpAsync()).PublishAsync();
        foreach (var path in Paths)
        {
            documents[path] = await OpenApiDocument.FetchAsync(Anonymous, path);
        }
    }

    [TestCaseSource(nameof(Paths))]
    public void The_document_says_its_version_contact_licence_and_server(string path)
    {
        var root = documents[path].Root;
        var info = root.GetProperty("info");
        var licence = info.GetProperty("license");
        Assert.Multiple(() =>
        {
            Assert.That(root.GetProperty("openapi").GetString(), Does.StartWith("3.1."));
            Assert.That(info.GetProperty("description").GetString(), Is.Not.Empty);
            Assert.That(info.GetProperty("contact").GetProperty("name").GetString(), Is.EqualTo("Blog"));
            Assert.That(licence.GetProperty("name").GetString(), Is.EqualTo("All rights reserved"));
            Assert.That(licence.GetProperty("identifier").GetString(), Does.StartWith("LicenseRef-"));
            Assert.That(root.GetProperty("servers").Texts("url"), Is.EqualTo(["/"]));
        });
    }

    [TestCaseSource(nameof(Paths))]
    public void Every_tag_is_declared_with_a_description(string path)
    {
        var document = documents[path];
        Assert.That(document.Tags, Is.EquivalentTo(document.Operations.Select(operation => operation.Tag).Distinct()));
        Assert.That(document.Root.GetProperty("tags").Texts("description"), Has.All.Length.GreaterThan(20));
    }

    [TestCaseSource(nameof(Paths))]
    public void Every_operation_and_parameter_is_described_and_some_4xx_is_declared(string path) =>
        Assert.Multiple(() =>
        {
            foreach (var operation in documents[path].Operations)
            {
                // The last sentence is about the token.
                Assert.That(
                    operation.Json.GetProperty("description").GetString(),
                    Does.Match(@"[\w)]\.\s+(Requires|A token|Needs)"),
                    operation.Name);
                Assert.That(operation.Responses.Keys, Has.Some.InRange(400, 499), operation.Name);
                Assert.That(
                    operation.Parameters.Where(parameter => !parameter.TryGetProperty("description", out _)),
                    Is.Empty,
                    operation.Name);
            }
        });

    [TestCaseSource(nameof(Paths))]
    public void Every_schema_and_member_is_described(string path)
    {
        var document = documents[path];
        Assert.That(
            document.SchemaNames.Where(name => !document.Schema(name).TryGetProperty("description", out _)), Is.Empty);
        Assert.That(
            document.SchemaNames
                .SelectMany(name => document.Schema(name).GetProperty("properties").EnumerateObject())
                .Where(member => !member.Value.TryGetProperty("description", out _)),
            Is.Empty);
    }

    [TestCase(OpenApiDocument.Path, "Bearer")]
    [TestCase(OpenApiDocument.RealWorldPath, "Token")]
    public void Operations_refer_to_the_only_security_scheme(string path, string scheme)
    {
        var document = documents[path];
        Assert.That(document.SecuritySchemes.EnumerateObject().Single().Name, Is.EqualTo(scheme));
        Assert.That(
            document.Operations.SelectMany(operation => operation.Security)
                .SelectMany(requirement => requirement.EnumerateObject()).Select(requirement => requirement.Name),
            Has.All.EqualTo(scheme));
    }

    [TestCaseSource(nameof(Paths))]
    public void Reads_take_a_token_where_their_response_depends_on_the_reader(string path) => Assert.Multiple(() =>
    {
        var document = documents[path];
        foreach (var operation in document.Operations.Where(operation => !operation.NeedsToken))
        {
            var isAboutReader = operation.Responses.TryGetValue(200, out var response)
                && Members(document, OpenApiOperation.Content(response).Value.GetProperty("schema"))
                    .Intersect(ReaderMembers).Any();
            Assert.That(operation.TakesToken, Is.EqualTo(isAboutReader), operation.Name);
        }
    });

    [TestCaseSource(nameof(Paths))]
    public void No_filter_of_a_list_is_filled_in(string path) => Assert.That(
        documents[path].Operations.SelectMany(operation => operation.Parameters)
            .Where(parameter => parameter.GetProperty("in").GetString() != "path" && IsFilledIn(parameter))
            .Select(parameter => parameter.GetProperty("name").GetString())
            .Distinct(),
        Is.SubsetOf(NumbersOfItems));

    [TestCase(OpenApiDocument.Path, "POST /user/sign-in", 401)]
    [TestCase(OpenApiDocument.Path, "GET /feed.atom", 200)]
    [TestCase(OpenApiDocument.Path, "GET /feed.atom", 304)]
    [TestCase(OpenApiDocument.Path, "GET /tag", 304)]
    [TestCase(OpenApiDocument.RealWorldPath, "GET /api/user", 401)]
    [TestCase(OpenApiDocument.RealWorldPath, "GET /api/tags", 200)]
    [TestCase(OpenApiDocument.RealWorldPath, "GET /api/tags", 304)]
    public async Task The_headers_that_are_sent_are_declared(string path, string name, int status)
    {
        var operation = documents[path].Operation(name);
        using var body = operation.Body is null ? null : new StringContent(
            """{"email":"nobody@example.com","password":"a wrong password"}""", null, "application/json");
        var first = await Anonymous.SendAsync(new HttpMethod(operation.Method), operation.Path, body);
        var answer = status == 304
            ? await Anonymous.SendAsync(
                HttpMethod.Get, operation.Path, null, ("If-None-Match", first.Headers["ETag"]))
            : first;

        answer.ShouldBe((HttpStatusCode)status);
        Assert.That(DeclaredHeaders.Compare(operation.Responses[status], answer), Is.Empty);
    }

    private static bool IsFilledIn(JsonElement parameter) =>
        parameter.TryGetProperty("example", out _)
        || parameter.GetProperty("schema").TryGetProperty("example", out _)
        || parameter.GetProperty("schema").TryGetProperty("default", out _);

    private static IEnumerable<string> Members(OpenApiDocument document, JsonElement schema)
    {
        var resolved = document.Resolve(schema);
        return resolved.TryGetProperty("items", out var items) ? Members(document, items)
            : resolved.TryGetProperty("properties", out var members) ? members.EnumerateObject()
                .SelectMany(member => Members(document, member.Value).Prepend(member.Name))
            : [];
    }
}
