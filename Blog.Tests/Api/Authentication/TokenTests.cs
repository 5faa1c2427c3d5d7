using System.Net;
using System.Text;
using Blog.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Tests.Api.Authentication;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class TokenTests(TestEngine engine) : ApiTests(engine)
{
    private const string TokenMissing = "Please provide your token via Authorization header";
    private const string TokenInvalid = "Your token is no longer good, please sign in again";

    // Long enough for HS512, so that only the algorithm is wrong with a token signed by it.
    private const string LongSecret = $"{BlogApplication.Secret}, and even with the longest of the hashes";

    private static readonly Dictionary<string, Action<SecurityTokenDescriptor>> Faults = new()
    {
        ["expired"] = token => token.Expires = DateTime.UtcNow.AddSeconds(-1),
        ["without an expiry"] = token => token.Expires = null,
        ["not valid yet"] = token => token.NotBefore = DateTime.UtcNow.AddMinutes(5),
        ["signed with another secret"] = token =>
            token.SigningCredentials = Sign(LongSecret + "!", SecurityAlgorithms.HmacSha256),
        ["unsigned"] = token => token.SigningCredentials = null,
        ["signed with HS384"] = token => token.SigningCredentials = Sign(LongSecret, SecurityAlgorithms.HmacSha384),
        ["signed with HS512"] = token => token.SigningCredentials = Sign(LongSecret, SecurityAlgorithms.HmacSha512),
        ["from another issuer"] = token => token.Issuer = "another blog",
        ["without an issuer"] = token => token.Issuer = null,
        ["for another audience"] = token => token.Audience = "another blog",
        ["without an audience"] = token => token.Audience = null,
        ["without a subject"] = token => token.Claims.Remove("sub"),
        ["for an unknown user"] = token => token.Claims["sub"] = "2000000000",
        ["for a subject that is not a number"] = token => token.Claims["sub"] = "jane",
        ["with a stale stamp"] = token => token.Claims["stamp"] = Guid.NewGuid().ToString("N"),
        ["with an empty stamp"] = token => token.Claims["stamp"] = "",
        ["without a stamp"] = token => token.Claims.Remove("stamp"),
    };

    private static IEnumerable<string> FaultNames => Faults.Keys;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Jwt:Secret"] = LongSecret };

    [Test]
    public async Task Accepts_a_token_with_the_expected_claims()
    {
        var member = await SignUpAsync();
        var answer = await WithToken(Make(member, _ => { })).GetAsync("/user/profile");
        Assert.That(answer.ShouldBe(HttpStatusCode.OK)["id"].GetInt32(), Is.EqualTo(member.Id));
    }

    [TestCaseSource(nameof(FaultNames))]
    public async Task Rejects_a_token(string fault)
    {
        var member = await SignUpAsync();
        var visitor = WithToken(Make(member, Faults[fault]));
        var answer = await visitor.GetAsync("/user/profile");
        answer.ShouldBeProblem(HttpStatusCode.Unauthorized, TokenInvalid);
        Assert.That(answer.Headers["WWW-Authenticate"], Does.StartWith("Bearer error=\"invalid_token\""));
        (await visitor.PatchAsync("/user/profile", new { bio = "stolen" }))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, TokenInvalid);
        (await visitor.GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("nonsense")]
    [TestCase("a.b.c")]
    [TestCase("..")]
    public async Task Rejects_a_malformed_token(string token)
    {
        (await WithToken(token).GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, TokenInvalid);
        (await WithToken(token).GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Rejects_a_token_modified_after_signing()
    {
        var (mine, theirs) = (await SignUpAsync(), await SignUpAsync());
        var (own, other) = (mine.Token!.Split('.'), theirs.Token!.Split('.'));
        (await WithToken($"{own[0]}.{other[1]}.{own[2]}").GetAsync("/user/profile"))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, TokenInvalid);
    }

    [Test]
    public async Task Requires_a_token() =>
        ShouldBeWithoutToken(await Anonymous.GetAsync("/user/profile"));

    [TestCase("Basic amFuZTpwYXNzd29yZDEyMw==")]
    [TestCase("Bearer")]
    [TestCase("Bearer ")]
    [TestCase("Token a.b.c")]
    public async Task Another_authentication_scheme_and_an_empty_token_count_as_no_token(string authorization) =>
        ShouldBeWithoutToken(await Anonymous.SendAsync(
            HttpMethod.Get, "/user/profile", null, ("Authorization", authorization)));

    [Test]
    public async Task A_request_that_is_refused_before_its_body_says_the_same()
    {
        (await SendExpectingContinueAsync(Anonymous)).ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);
        (await SendExpectingContinueAsync(WithToken("a.b.c")))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, TokenInvalid);
    }

    [Test]
    public async Task A_bad_token_does_not_matter_at_sign_in()
    {
        var answer = await WithToken("a.b.c").PostAsync(
            "/user/sign-in", new { email = Unique.Email(), password = Member.Password });
        answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "Invalid combination of email and password");
        Assert.That(answer.Headers["WWW-Authenticate"], Is.EqualTo("Bearer"));
    }

    [Test]
    public async Task Ignores_a_token_in_the_query_string()
    {
        var member = await SignUpAsync();
        (await Anonymous.GetAsync($"/user/profile?access_token={member.Token}&token={member.Token}"))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);
    }

    private static void ShouldBeWithoutToken(Answer answer)
    {
        answer.ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);
        Assert.That(answer.Headers["WWW-Authenticate"], Is.EqualTo("Bearer"));
    }

    private static async Task<Answer> SendExpectingContinueAsync(Visitor visitor)
    {
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");
        return await visitor.SendAsync(HttpMethod.Post, "/article", body, Visitor.ExpectContinue);
    }

    private static SigningCredentials Sign(string secret, string algorithm) =>
        new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)), algorithm);

    private static string Make(Member member, Action<SecurityTokenDescriptor> change) =>
        TestTokens.Create(member.Token!, change, LongSecret);
}
