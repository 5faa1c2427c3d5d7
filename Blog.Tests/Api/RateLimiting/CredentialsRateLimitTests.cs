using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RateLimiting;

/// <summary>Attempts of clients whose addresses a proxy forwards.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class CredentialsRateLimitTests(TestEngine engine) : ApiTests(engine)
{
    private const int PermitsPerAddress = 8;
    private const int PermitsPerAccountAndAddress = 3;
    private const int PermitsPerAccount = 7;
    private const string WrongPassword = "wrong password";

    private static int lastAddress;

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["RateLimiting:Enabled"] = "true",
        ["RateLimiting:Window"] = "01:00:00",
        ["RateLimiting:PermitsPerAddress"] = $"{PermitsPerAddress}",
        ["RateLimiting:PermitsPerAccountAndAddress"] = $"{PermitsPerAccountAndAddress}",
        ["RateLimiting:PermitsPerAccount"] = $"{PermitsPerAccount}",
        ["Proxies:Known:0"] = "127.0.0.1",
        ["Proxies:Known:1"] = "::1",
    };

    [Test]
    public async Task Nobody_locks_an_owner_out_from_one_other_address()
    {
        var owner = await SignUpFromAsync(NewAddress());
        var attacker = NewAddress();
        for (var attempt = 0; attempt < PermitsPerAccountAndAddress; attempt++)
        {
            (await SignInAsync(attacker, owner.Email, WrongPassword)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        // These attempts are refused, so they do not count for the account.
        for (var attempt = 0; attempt < 2 * PermitsPerAccount; attempt++)
        {
            ShouldBeLimited(await SignInAsync(attacker, owner.Email, WrongPassword));
        }

        (await SignInAsync(NewAddress(), owner.Email, Member.Password)).ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task An_IPv6_network_is_one_address()
    {
        var (email, network) = (Unique.Email(), $"2001:db8:{Interlocked.Increment(ref lastAddress):x}:1");
        for (var attempt = 1; attempt <= PermitsPerAccountAndAddress; attempt++)
        {
            (await SignInAsync($"{network}::{attempt}", email, WrongPassword)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        ShouldBeLimited(await SignInAsync($"{network}:ffff::1", email, WrongPassword));
        (await SignInAsync($"{network[..^1]}2::1", email, WrongPassword)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task An_account_has_a_higher_limit_for_all_addresses()
    {
        var email = Unique.Email();
        for (var attempt = 0; attempt < PermitsPerAccount; attempt++)
        {
            (await SignInAsync(NewAddress(), email, WrongPassword)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        ShouldBeLimited(await SignInAsync(NewAddress(), email, WrongPassword));
    }

    [Test]
    public async Task An_address_has_a_limit_for_all_accounts()
    {
        var address = NewAddress();
        for (var attempt = 0; attempt < PermitsPerAddress; attempt++)
        {
            (await SignInAsync(address, Unique.Email(), WrongPassword)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        ShouldBeLimited(await SignInAsync(address, Unique.Email(), WrongPassword));
        ShouldBeLimited(await PostAsync(
            address, "/user/sign-up", new { email = Unique.Email(), fullName = "Jane", password = Member.Password }));
    }

    [Test]
    public async Task Current_passwords_and_sign_ins_of_an_account_share_a_limit()
    {
        var address = NewAddress();
        var owner = await SignUpFromAsync(NewAddress());
        (await ChangePasswordAsync(owner.Visitor, address, WrongPassword)).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await SignInAsync(address, owner.Email, WrongPassword)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(
            address, "/api/users/login", new { user = new { email = owner.Email, password = WrongPassword } }))
            .ShouldBe(HttpStatusCode.Unauthorized);
        ShouldBeLimited(await ChangePasswordAsync(owner.Visitor, address, WrongPassword));
        ShouldBeLimited(await ChangePasswordAsync(owner.Visitor, address, Member.Password));
        ShouldBeLimited(await SignInAsync(address, owner.Email, Member.Password));
        (await ChangePasswordAsync(owner.Visitor, NewAddress(), Member.Password)).ShouldBe(HttpStatusCode.OK);
    }

    // Mail is off here, so those who ask for one get a 503.
    [TestCase("POST /user/password-reset", HttpStatusCode.ServiceUnavailable, PermitsPerAccountAndAddress)]
    [TestCase("PUT /user/password-reset", HttpStatusCode.BadRequest, PermitsPerAddress)]
    [TestCase("POST /user/email-confirmation", HttpStatusCode.ServiceUnavailable, PermitsPerAccountAndAddress)]
    [TestCase("PUT /user/email-confirmation", HttpStatusCode.BadRequest, PermitsPerAddress)]
    [TestCase("POST /user/deletion", HttpStatusCode.Forbidden, PermitsPerAccountAndAddress)]
    [TestCase("PATCH /user/profile", HttpStatusCode.OK, PermitsPerAccountAndAddress)]
    [TestCase("PUT /api/user", HttpStatusCode.OK, PermitsPerAccountAndAddress)]
    public async Task Whatever_tries_a_password_or_a_link_or_sends_a_mail_is_limited(
        string operation, HttpStatusCode status, int permits)
    {
        var (owner, email) = await SignUpFromAsync(NewAddress());
        var (method, path) = (new HttpMethod(operation.Split(' ')[0]), operation.Split(' ')[1]);
        object? body = operation switch
        {
            "POST /user/email-confirmation" => null,
            "PATCH /user/profile" => new { email },
            "PUT /api/user" => new { user = new { email } },
            _ => new { email, token = "a guess", password = WrongPassword },
        };
        var address = NewAddress();
        for (var attempt = 0; attempt < permits; attempt++)
        {
            (await SendAsync(address)).ShouldBe(status);
        }

        var refused = (await SendAsync(address)).ShouldBe(HttpStatusCode.TooManyRequests);
        Assert.That(refused.Headers, Contains.Key("Retry-After"));
        (await SendAsync(NewAddress())).ShouldBe(status);

        Task<Answer> SendAsync(string from) => owner.SendAsync(
            method, path, body is null ? null : JsonContent.Create(body, body.GetType()), ("X-Forwarded-For", from));
    }

    [Test]
    public async Task A_session_has_the_address_that_the_proxy_forwards()
    {
        var address = NewAddress();
        var (owner, _) = await SignUpFromAsync(address);
        var session = (await owner.GetAsync("/user/session"))["items"][0];
        Assert.That(session.GetProperty("address").GetString(), Is.EqualTo(address));
    }

    [Test]
    public async Task Changes_without_a_current_password_are_not_counted()
    {
        var address = NewAddress();
        var owner = await SignUpFromAsync(address);
        for (var request = 0; request < 2 * PermitsPerAddress; request++)
        {
            (await PatchAsync(owner.Visitor, address, new { bio = "a bio", currentPassword = "ignored" }))
                .ShouldBe(HttpStatusCode.OK);
            (await PatchAsync(owner.Visitor, address, new { password = "password456" }))
                .ShouldRefuse("currentPassword");
        }
    }

    [Test]
    public async Task Bodies_that_fail_validation_are_not_counted()
    {
        var (address, email) = (NewAddress(), Unique.Email());
        for (var request = 0; request < 2 * PermitsPerAddress; request++)
        {
            (await SignInAsync(address, email, "")).ShouldRefuse("password");
            (await PostAsync(address, "/user/sign-up", new { email, fullName = "Jane", password = "short" }))
                .ShouldRefuse("password");
            (await PostAsync(address, "/user/sign-in", "{")).ShouldBeProblem(HttpStatusCode.BadRequest);
            (await PostAsync(address, "/api/users/login", new { user = new { email } }))
                .ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await PostAsync(address, "/api/users", new { user = new { email, username = "a b", password = "x" } }))
                .ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await SignInAsync(address, email, WrongPassword)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Forms_of_one_email_address_share_a_limit()
    {
        var (address, word) = (NewAddress(), Unique.Word());
        foreach (var email in (string[])
            [$"ü{word}@bücher.example", $"u\u0308{word}@xn--bcher-kva.example", $"Ü{word}@BÜCHER.example"])
        {
            (await SignInAsync(address, email, WrongPassword)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        ShouldBeLimited(await SignInAsync(address, $"ü{word}@bücher.example", WrongPassword));
    }

    private static string NewAddress()
    {
        var number = Interlocked.Increment(ref lastAddress);
        return $"198.18.{number / 256}.{number % 256}";
    }

    private static void ShouldBeLimited(Answer answer)
    {
        answer.ShouldBeProblem(HttpStatusCode.TooManyRequests, "Too many attempts, please try again later");
        Assert.That(int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture), Is.InRange(1, 3600));
    }

    private static Task<Answer> PatchAsync(Visitor owner, string address, object changes) => owner.SendAsync(
        HttpMethod.Patch,
        "/user/profile",
        JsonContent.Create(changes, changes.GetType()),
        ("X-Forwarded-For", address));

    private static Task<Answer> ChangePasswordAsync(Visitor owner, string address, string currentPassword) =>
        PatchAsync(owner, address, new { password = "password456", currentPassword });

    private async Task<(Visitor Visitor, string Email)> SignUpFromAsync(string address)
    {
        var email = Unique.Email();
        var answer = await PostAsync(
            address, "/user/sign-up", new { email, fullName = "Jane", password = Member.Password });
        return (WithToken(answer.ShouldBe(HttpStatusCode.Created)["token"].GetString()), email);
    }

    private Task<Answer> SignInAsync(string address, string email, string password) =>
        PostAsync(address, "/user/sign-in", new { email, password });

    private Task<Answer> PostAsync(string address, string path, object body) => Anonymous.SendAsync(
        HttpMethod.Post,
        path,
        body is string text
            ? new StringContent(text, Encoding.UTF8, "application/json")
            : JsonContent.Create(body, body.GetType()),
        ("X-Forwarded-For", address));
}
