using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Blog.Api.Authentication;
using Blog.Tests.Support;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Blog.Tests.Api.Authentication;

/// <summary>A changed <c>Jwt:Secret</c> signs nobody out.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SigningKeyTests(TestEngine engine) : ApiTests(engine)
{
    private static readonly string[] Previous =
        [.. Enumerable.Range(1, 3).Select(number => $"a previous secret of the tests, number {number}")];

    protected override IReadOnlyDictionary<string, string> Settings { get; } = Previous.Index().ToDictionary(
        secret => $"Jwt:PreviousSecrets:{secret.Index}", secret => secret.Item);

    [TestCase(true)]
    [TestCase(false)]
    public async Task Tokens_signed_with_each_previous_secret_are_valid(bool named)
    {
        var member = await SignUpAsync();
        foreach (var secret in Previous)
        {
            var visitor = WithToken(Sign(member, secret, named ? IdOf(secret) : null));
            Assert.That(
                (await visitor.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK)["id"].GetInt32(),
                Is.EqualTo(member.Id));
            (await WithToken(visitor.Token, "Token").GetAsync("/api/user")).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Test]
    public async Task Tokens_signed_with_another_secret_are_not()
    {
        var member = await SignUpAsync();
        const string other = "a secret of somebody else, long enough to sign with";
        foreach (var id in (string?[])[null, IdOf(other), IdOf(Previous[0]), IdOf(BlogApplication.Secret)])
        {
            (await WithToken(Sign(member, other, id)).GetAsync("/user/profile"))
                .ShouldBeProblem(HttpStatusCode.Unauthorized);
        }
    }

    [Test]
    public async Task New_tokens_are_signed_with_the_secret_and_name_its_key()
    {
        var member = await SignUpAsync();
        var renewed = await WithToken(Sign(member, Previous[0], null)).SendAsync(HttpMethod.Post, "/user/token", null);
        foreach (var token in (string[])[member.Token!, renewed.ShouldBe(HttpStatusCode.OK)["token"].GetString()!])
        {
            Assert.That(new JsonWebToken(token).Kid, Is.EqualTo(IdOf(BlogApplication.Secret)));
            var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
            {
                ValidIssuer = "blog",
                ValidAudience = "blog",
                IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(BlogApplication.Secret)),
            });
            Assert.That(result.IsValid, result.Exception?.Message);
        }
    }

    [Test]
    public async Task A_token_without_a_session_is_not_valid()
    {
        var member = await SignUpAsync();
        foreach (var change in (Action<SecurityTokenDescriptor>[])
            [
                token => token.Claims.Remove("sid"),
                token => token.Claims["sid"] = "",
                token => token.Claims["sid"] = new string('0', 32),
            ])
        {
            (await WithToken(TestTokens.Create(member.Token!, change)).GetAsync("/user/profile"))
                .ShouldBeProblem(HttpStatusCode.Unauthorized, "Your token is no longer good, please sign in again");
        }
    }

    [Test]
    public void The_ID_of_a_key_tells_nothing_of_its_secret()
    {
        string[] secrets = [BlogApplication.Secret, .. Previous];
        Assert.That(secrets.Select(IdOf), Is.Unique);
        foreach (var secret in secrets)
        {
            var bytes = Encoding.UTF8.GetBytes(secret);
            var id = IdOf(secret);
            Assert.That(id, Has.Length.GreaterThanOrEqualTo(16).And.EqualTo(IdOf(secret)));
            foreach (var hash in (byte[][])
                [bytes, SHA256.HashData(bytes), SHA384.HashData(bytes), SHA512.HashData(bytes)])
            {
                Assert.That(Convert.ToHexStringLower(hash), Does.Not.Contain(id));
                Assert.That(Convert.ToBase64String(hash), Does.Not.Contain(id));
            }
        }
    }

    [Test]
    public void At_most_three_previous_secrets_are_kept()
    {
        Assert.That(Validate(Previous), Is.Empty);
        Assert.That(
            Validate([.. Previous, BlogApplication.Secret]),
            Is.EqualTo((string[])["Jwt:PreviousSecrets has 4 secrets: keep the latest 3."]));
    }

    [TestCase("")]
    [TestCase("too short")]
    public void A_previous_secret_is_as_long_as_a_secret(string secret) => Assert.That(
        Validate(Previous[0], secret),
        Is.EqualTo((string[])["Jwt:PreviousSecrets has one of less than 32 bytes, which never was a secret."]));

    private static string[] Validate(params string[] previous)
    {
        var options = new JwtOptions { Secret = BlogApplication.Secret, PreviousSecrets = previous };
        return [.. options.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage!)];
    }

    private static string IdOf(string secret) =>
        new SigningKeys(Options.Create(new JwtOptions { Secret = secret })).Current.KeyId;

    private static string Sign(Member member, string secret, string? id) => TestTokens.Create(
        member.Token!,
        token => token.SigningCredentials = new SigningCredentials(
            new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)) { KeyId = id }, SecurityAlgorithms.HmacSha256));
}
