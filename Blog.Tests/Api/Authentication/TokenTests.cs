using System.Net;
using System.Text;
using Blog.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Tests.Api.Authentication;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class TokenTests(TestEngine engine) : ApiTests(engine)
{
    private const string TokenMissing = "Please provide your token via Authorization header";

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
        (await visitor.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);
        (await visitor.PatchAsync("/user/profile", new { bio = "stolen" }))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);
        (await visitor.GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("nonsense")]
    [TestCase("a.b.c")]
    [TestCase("..")]
    public async Task Rejects_a_malformed_token(string token)
    {
        (await WithToken(token).GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);
        (await WithToken(token).GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Rejects_a_token_modified_after_signing()
    {
        var (mine, theirs) = (await SignUpAsync(), await SignUpAsync());
        var (own, other) = (mine.Token!.Split('.'), theirs.Token!.Split('.'));
        (await WithToken($"{own[0]}.{other[1]}.{own[2]}").GetAsync("/user/profile"))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);
    }

    [Test]
    public async Task Requires_a_token() =>
        (await Anonymous.GetAsync("/user/profile")).ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);

    [TestCase("Basic amFuZTpwYXNzd29yZDEyMw==")]
    [TestCase("Bearer")]
    [TestCase("Bearer ")]
    public async Task Rejects_another_authentication_scheme_and_an_empty_token(string authorization) =>
        (await Anonymous.SendAsync(HttpMethod.Get, "/user/profile", null, ("Authorization", authorization)))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);

    [Test]
    public async Task Ignores_a_token_in_the_query_string()
    {
        var member = await SignUpAsync();
        (await Anonymous.GetAsync($"/user/profile?access_token={member.Token}&token={member.Token}"))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, TokenMissing);
    }

    private static SigningCredentials Sign(string secret, string algorithm) =>
        new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)), algorithm);

    private static string Make(Member member, Action<SecurityTokenDescriptor> change) =>
        TestTokens.Create(member.Token!, change, LongSecret);
}
