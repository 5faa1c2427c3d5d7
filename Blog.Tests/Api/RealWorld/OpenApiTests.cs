using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class OpenApiTests(TestEngine engine) : ApiTests(engine)
{
    // The statuses of each operation.
    private static readonly Dictionary<string, int[]> Contract = new()
    {
        ["POST /api/users"] = [201, 400, 409, 413, 415, 422, 429, 500, 503],
        ["POST /api/users/login"] = [200, 400, 401, 403, 413, 415, 422, 429, 500, 503],
        ["GET /api/user"] = [200, 304, 401, 500, 503],
        ["PUT /api/user"] = [200, 400, 401, 409, 412, 413, 415, 422, 429, 500, 503],
        ["GET /api/profiles/{username}"] = [200, 304, 404, 500, 503],
        ["POST /api/profiles/{username}/follow"] = [200, 401, 404, 422, 500, 503],
        ["DELETE /api/profiles/{username}/follow"] = [200, 401, 404, 422, 500, 503],
        ["GET /api/articles"] = [200, 304, 422, 500, 503],
        ["GET /api/articles/feed"] = [200, 304, 401, 422, 500, 503],
        ["POST /api/articles"] = [201, 400, 401, 409, 413, 415, 422, 500, 503],
        ["GET /api/articles/{slug}"] = [200, 304, 404, 500, 503],
        ["PUT /api/articles/{slug}"] = [200, 400, 401, 403, 404, 412, 413, 415, 422, 500, 503],
        ["DELETE /api/articles/{slug}"] = [204, 401, 403, 404, 412, 500, 503],
        ["GET /api/articles/{slug}/comments"] = [200, 304, 404, 500, 503],
        ["POST /api/articles/{slug}/comments"] = [201, 400, 401, 404, 409, 413, 415, 422, 500, 503],
        ["DELETE /api/articles/{slug}/comments/{id}"] = [204, 401, 403, 404, 500, 503],
        ["POST /api/articles/{slug}/favorite"] = [200, 401, 404, 500, 503],
        ["DELETE /api/articles/{slug}/favorite"] = [200, 401, 404, 500, 503],
        ["GET /api/tags"] = [200, 304, 400, 500, 503],
    };

    private static readonly string[] Schemas =
    [
        "NewUser", "NewUserRequest", "LoginUser", "LoginUserRequest", "UpdateUser", "UpdateUserRequest", "User",
        "UserResponse", "Profile", "ProfileResponse", "NewArticle", "NewArticleRequest", "UpdateArticle",
        "UpdateArticleRequest", "Article", "ArticleResponse", "ArticleListing", "ArticlesResponse", "NewComment",
        "NewCommentRequest", "Comment", "CommentResponse", "CommentsResponse", "TagsResponse", "Errors",
    ];

    private OpenApiDocument document = null!;

    private static IEnumerable<string> Names => Contract.Keys;

    [OneTimeSetUp]
    public async Task FetchDocument() =>
        document = await OpenApiDocument.FetchAsync(Anonymous, OpenApiDocument.RealWorldPath);

    [Test]
    public void Has_exactly_the_operations_of_the_specification() =>
        Assert.That(document.Operations.Select(operation => operation.Name), Is.EquivalentTo(Contract.Keys));

    [Test]
    public async Task The_native_document_has_none_of_them()
    {
        var native = await OpenApiDocument.FetchAsync(Anonymous);
        Assert.That(native.Operations.Select(operation => operation.Path), Is.Not.Empty.And.None.StartWith("/api"));
    }

    [Test]
    public void Has_exactly_the_schemas_of_the_specification() =>
        Assert.That(document.SchemaNames, Is.EquivalentTo(Schemas));

    [Test]
    public void Every_operation_has_a_unique_id() => Assert.That(
        document.Operations.Select(operation => operation.Json.GetProperty("operationId").GetString()),
        Is.Unique.And.All.Match(@"^\w+\z"));

    [TestCaseSource(nameof(Names))]
    public void An_operation_has_exactly_its_statuses_in_order(string name) =>
        Assert.That(document.Operation(name).Responses.Keys, Is.EqualTo(Contract[name]));

    [TestCaseSource(nameof(Names))]
    public void An_operation_requires_a_token_only_where_one_is_needed(string name)
    {
        var isPublic = name is "POST /api/users" or "POST /api/users/login"
            || (name.StartsWith("GET ", StringComparison.Ordinal)
                && name is not ("GET /api/user" or "GET /api/articles/feed"));
        Assert.That(document.Operation(name).NeedsToken, Is.EqualTo(!isPublic));
    }

    [TestCaseSource(nameof(Names))]
    public void Every_error_has_the_RealWorld_format_and_an_example(string name) => Assert.Multiple(() =>
    {
        foreach (var (_, response) in document.Operation(name).Responses.Where(response => response.Key >= 400))
        {
            var (type, content) = OpenApiOperation.Content(response);
            Assert.That(type, Is.EqualTo("application/json"));
            var schema = document.Resolve(content.GetProperty("schema"));
            Assert.That(
                schema.GetProperty("properties").EnumerateObject().Select(member => member.Name),
                Is.EqualTo(new List<string> { "errors" }));
            content.GetProperty("example").ShouldHaveOnly("errors");
        }
    });

    [TestCase("POST /api/users/login", 401, "credentials", "invalid")]
    [TestCase("GET /api/user", 401, "token", "is missing")]
    [TestCase("POST /api/users", 422, "username", "is invalid")]
    [TestCase("GET /api/articles", 422, "limit", "is invalid")]
    [TestCase("GET /api/profiles/{username}", 404, "profile", "not found")]
    [TestCase("PUT /api/articles/{slug}", 403, "article", "forbidden")]
    [TestCase("DELETE /api/articles/{slug}/comments/{id}", 404, "comment", "not found")]
    public void An_error_example_names_its_subject(string name, int status, string subject, string message)
    {
        var example = OpenApiOperation.Content(document.Operation(name).Responses[status]).Value.GetProperty("example");
        Assert.That(example.GetProperty("errors").GetProperty(subject).Texts(), Is.EqualTo([message]));
    }

    [TestCase("NewUser.password", 8, 128)]
    [TestCase("NewUser.username", 1, 50)]
    [TestCase("NewArticle.title", 1, 200)]
    [TestCase("UpdateArticle.body", 1, 100_000)]
    [TestCase("NewComment.body", 1, 5000)]
    public void A_text_has_its_limits(string path, int min, int max)
    {
        Assert.That(document.Member(path).GetProperty("minLength").GetInt32(), Is.EqualTo(min));
        Assert.That(document.Member(path).GetProperty("maxLength").GetInt32(), Is.EqualTo(max));
    }

    [Test]
    public void Only_the_nullable_fields_of_the_specification_allow_null() => Assert.That(
        document.SchemaNames
            .SelectMany(name => document.Schema(name).GetProperty("properties").EnumerateObject()
                .Select(member => $"{name}.{member.Name}"))
            .Where(path => OpenApiDocument.IsNullable(document.Member(path))),
        Is.EquivalentTo(
        [
            "User.bio", "User.image", "Profile.bio", "Profile.image", "UpdateUser.bio", "UpdateUser.image",
            "NewArticle.tagList",
        ]));
}
