using System.Text.Json;
using Blog.Domain.Articles;
using Blog.Domain.Users;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class OpenApiSchemaTests(TestEngine engine) : ApiTests(engine)
{
    // The optional members of each schema; all others are required.
    private static readonly Dictionary<string, string[]> Optional = new()
    {
        ["SignUpRequest"] = ["username", "bio", "image", "social"],
        ["SignInRequest"] = [],
        ["SocialRequest"] = ["twitter", "facebook", "linkedin"],
        ["UpdateProfileRequest"] =
            ["fullName", "username", "email", "bio", "image", "social", "password", "currentPassword"],
        ["UpdateSocialRequest"] = ["twitter", "facebook", "linkedin"],
        ["CreateArticleRequest"] = ["description", "tags", "publishedAt"],
        ["UpdateArticleRequest"] = ["title", "text", "description", "tags", "slug", "publishedAt"],
        ["CommentRequest"] = ["replyTo"],
        ["UpdateCommentRequest"] = ["text"],
        ["OwnUser"] = ["token"],
        ["SignedInUser"] = [],
        ["Author"] = [],
        ["AuthorDetails"] = [],
        ["AuthorPage"] = [],
        ["Favorite"] = [],
        ["Follow"] = [],
        ["Social"] = [],
        ["Article"] = [],
        ["ArticleListing"] = [],
        ["Revision"] = [],
        ["RevisionListing"] = [],
        ["RevisionListingPage"] = [],
        ["ArticleListingPage"] = [],
        ["Comment"] = [],
        ["CommentPage"] = [],
        ["Tag"] = [],
        ["TagList"] = [],
        ["Session"] = [],
        ["SessionPage"] = [],
        ["PasswordResetRequest"] = [],
        ["NewPasswordRequest"] = [],
        ["ConfirmEmailRequest"] = [],
        ["DeletionRequest"] = [],
        ["Export"] = [],
        ["ExportedArticle"] = [],
        ["ExportedRequest"] = [],
        ["ExportedComment"] = [],
        ["Account"] = [],
        ["AccountPage"] = [],
        ["UpdateAccountRequest"] = ["role", "blocked"],
        ["AuditEntry"] = [],
        ["AuditEntryPage"] = [],
        ["AuditActor"] = [],
        ["Problem"] = [],
        ["ValidationProblem"] = ["errors"],
    };

    private static readonly string[] Nullable =
    [
        "SignUpRequest.username", "SignUpRequest.bio", "SignUpRequest.image", "SignUpRequest.social",
        "SocialRequest.twitter", "SocialRequest.facebook", "SocialRequest.linkedin",
        "UpdateProfileRequest.image", "UpdateProfileRequest.social", "UpdateProfileRequest.currentPassword",
        "UpdateSocialRequest.twitter", "UpdateSocialRequest.facebook", "UpdateSocialRequest.linkedin",
        "CreateArticleRequest.description", "CreateArticleRequest.tags", "CreateArticleRequest.publishedAt",
        "UpdateArticleRequest.publishedAt", "CommentRequest.replyTo", "Article.publishedAt",
        "ExportedArticle.publishedAt", "ExportedRequest.location", "ArticleListing.publishedAt", "Comment.replyTo",
        "ExportedComment.replyTo",
        "Account.image", "Account.social", "Account.lastSeenAt", "AuditEntry.actor", "AuditEntry.detail",
        "OwnUser.image", "OwnUser.social", "SignedInUser.image", "SignedInUser.social",
        "Author.image", "Author.social", "Author.following",
        "AuthorDetails.image", "AuthorDetails.social", "AuthorDetails.following",
        "Article.favorited", "ExportedArticle.favorited", "ArticleListing.favorited", "ArticleListing.authorImage",
        "ArticleListingPage.next", "AuthorPage.next", "CommentPage.next",
        "Social.twitter", "Social.facebook", "Social.linkedin",
    ];

    private OpenApiDocument document = null!;

    private static IEnumerable<string> Names => Optional.Keys;

    [OneTimeSetUp]
    public async Task FetchDocument() => document = await OpenApiDocument.FetchAsync(Anonymous);

    [Test]
    public void The_document_has_exactly_the_schemas_of_the_contract() =>
        Assert.That(document.SchemaNames, Is.EquivalentTo(Optional.Keys));

    [TestCaseSource(nameof(Names))]
    public void Every_member_that_is_not_optional_is_required(string name)
    {
        var schema = document.Schema(name);
        var required = schema.TryGetProperty("required", out var list)
            ? list.EnumerateArray().Select(member => member.GetString()!).ToList()
            : [];
        var members = schema.GetProperty("properties").EnumerateObject().Select(member => member.Name);
        Assert.That(members.Except(required), Is.EquivalentTo(Optional[name]));
    }

    [Test]
    public void Only_the_nullable_members_of_the_contract_allow_null()
    {
        var nullable = document.SchemaNames.SelectMany(Members)
            .Where(path => OpenApiDocument.IsNullable(document.Member(path)));
        Assert.That(nullable, Is.EquivalentTo(Nullable));
    }

    [TestCase("SignUpRequest.email", 1, EmailAddress.MaxLength)]
    [TestCase("SignUpRequest.fullName", 1, User.FullNameMaxLength)]
    [TestCase("SignUpRequest.password", Password.MinLength, Password.MaxLength)]
    [TestCase("SignUpRequest.username", 0, Username.MaxLength)]
    [TestCase("SignUpRequest.image", 0, ImageUrl.MaxLength)]
    [TestCase("UpdateProfileRequest.username", 1, Username.MaxLength)]
    [TestCase("UpdateProfileRequest.image", 0, ImageUrl.MaxLength)]
    [TestCase("SignUpRequest.bio", 0, User.BioMaxLength)]
    [TestCase("SignInRequest.email", 1, EmailAddress.MaxLength)]
    [TestCase("SignInRequest.password", 1, Password.MaxLength)]
    [TestCase("SocialRequest.twitter", 0, Social.HandleMaxLength)]
    [TestCase("SocialRequest.facebook", 0, Social.HandleMaxLength)]
    [TestCase("SocialRequest.linkedin", 0, Social.HandleMaxLength)]
    [TestCase("UpdateProfileRequest.email", 1, EmailAddress.MaxLength)]
    [TestCase("UpdateProfileRequest.fullName", 1, User.FullNameMaxLength)]
    [TestCase("UpdateProfileRequest.password", Password.MinLength, Password.MaxLength)]
    [TestCase("UpdateProfileRequest.bio", 0, User.BioMaxLength)]
    [TestCase("UpdateSocialRequest.twitter", 0, Social.HandleMaxLength)]
    [TestCase("UpdateSocialRequest.facebook", 0, Social.HandleMaxLength)]
    [TestCase("UpdateSocialRequest.linkedin", 0, Social.HandleMaxLength)]
    [TestCase("CreateArticleRequest.title", 1, Article.TitleMaxLength)]
    [TestCase("CreateArticleRequest.text", 1, Article.TextMaxLength)]
    [TestCase("CreateArticleRequest.description", 0, Article.DescriptionMaxLength)]
    [TestCase("UpdateArticleRequest.title", 1, Article.TitleMaxLength)]
    [TestCase("UpdateArticleRequest.text", 1, Article.TextMaxLength)]
    [TestCase("UpdateArticleRequest.description", 0, Article.DescriptionMaxLength)]
    [TestCase("CommentRequest.text", 1, Comment.TextMaxLength)]
    [TestCase("UpdateCommentRequest.text", 1, Comment.TextMaxLength)]
    public void Strings_have_the_length_limits_of_the_domain(string path, int min, int max) =>
        AssertLengths(document.Member(path), min, max);

    [TestCase("CreateArticleRequest.tags")]
    [TestCase("UpdateArticleRequest.tags")]
    public void Tag_lists_have_the_limits_of_the_domain(string path)
    {
        Assert.That(document.Member(path).GetProperty("maxItems").GetInt32(), Is.EqualTo(Article.MaxTags));
        AssertLengths(document.Member(path).GetProperty("items"), 1, Tag.NameMaxLength);
    }

    [TestCase("OwnUser")]
    [TestCase("Article")]
    [TestCase("ArticleListing")]
    [TestCase("Comment")]
    public void Times_have_the_date_time_format(string name) => Assert.Multiple(() =>
    {
        foreach (var member in new[] { "createdAt", "updatedAt" })
        {
            Assert.That(document.Member($"{name}.{member}").GetProperty("format").GetString(), Is.EqualTo("date-time"));
        }
    });

    [TestCaseSource(nameof(Names))]
    public void Unknown_members_are_allowed(string name)
    {
        var refused = document.Schema(name).TryGetProperty("additionalProperties", out var additional)
            && additional.ValueKind == JsonValueKind.False;
        Assert.That(refused, Is.False);
    }

    [TestCaseSource(nameof(Names))]
    public void Every_member_has_a_description(string name) => Assert.That(
        Members(name).Where(path => !document.Member(path).TryGetProperty("description", out _)), Is.Empty);

    [Test]
    public void No_response_contains_a_password_or_hash() => Assert.That(
        document.SchemaNames.Where(name => !name.EndsWith("Request", StringComparison.Ordinal)).SelectMany(Members),
        Has.None.Match("(?i)password|hash|stamp"));

    private static void AssertLengths(JsonElement schema, int min, int max) => Assert.Multiple(() =>
    {
        Assert.That(schema.GetProperty("minLength").GetInt32(), Is.EqualTo(min));
        Assert.That(schema.GetProperty("maxLength").GetInt32(), Is.EqualTo(max));
    });

    private IEnumerable<string> Members(string name) =>
        document.Schema(name).GetProperty("properties").EnumerateObject().Select(member => $"{name}.{member.Name}");
}
