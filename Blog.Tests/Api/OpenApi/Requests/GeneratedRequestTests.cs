using System.Net;
using System.Text.Json;
using Blog.Domain.Accounts;
using Blog.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Blog.Tests.Api.OpenApi.Requests;

/// <summary>
/// Sends requests that are generated from the OpenAPI documents to every operation, and compares the responses with
/// the documents.
/// </summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class GeneratedRequestTests(TestEngine engine) : ApiTests(engine)
{
    // Change it to generate other requests.
    private const int Seed = 13;

    private const int ValidRequests = 8;
    private const int BrokenRequests = 12;
    private const int MaxFailures = 20;

    private static readonly string[] SecurityHeaders =
        ["X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Content-Security-Policy"];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    [TestCase(OpenApiDocument.Path)]
    [TestCase(OpenApiDocument.RealWorldPath)]
    public async Task Every_response_to_a_generated_request_is_declared(string path)
    {
        var document = await OpenApiDocument.FetchAsync(Anonymous, path);
        List<string> failures = [];
        foreach (var (index, operation) in document.Operations.Index())
        {
            failures.AddRange(await TestAsync(document, operation, Seed + index));
        }

        Assert.That(
            failures.Take(MaxFailures), Is.Empty, $"{failures.Count} failures with the seed {Seed}");
        Assert.That(Application.Log.Errors, Is.Empty);
    }

    private async Task<List<string>> TestAsync(OpenApiDocument document, OpenApiOperation operation, int seed)
    {
        var generator = new OpenApiRequestGenerator(document, seed);
        var (member, other) = (await SignUpAsync(), await SignUpAsync());
        if (operation.Tag == "Admin")
        {
            await WithServiceAsync<AdministrationService, Account>(administration => administration.UpdateAsync(
                Actor.Operator, member.Id, new AccountChanges(Role.Admin), CancellationToken.None));
        }

        var resource = await CreateResourceAsync(operation, member, other);
        List<string> failures = [];
        var hasSucceeded = false;
        for (var number = 0; number < ValidRequests + BrokenRequests; number++)
        {
            var request = generator.Create(operation, resource, isBroken: number >= ValidRequests);
            var caller = (number % 8) switch { 6 => Anonymous, 7 => other, _ => (Visitor)member };
            var answer = await request.SendAsync(caller);
            failures.AddRange(Check(document, operation, answer).Select(error => $"{error}: {request}\n{answer.Body}"));
            if (answer.Status is < HttpStatusCode.OK or >= HttpStatusCode.Ambiguous)
            {
                continue;
            }

            hasSucceeded = true;
            if (operation.Method == "DELETE")
            {
                resource = await CreateResourceAsync(operation, member, other);
            }
            else if (operation.Name == "POST /user/sign-out"
                || request.Body?.Contains("password", StringComparison.OrdinalIgnoreCase) == true)
            {
                // The change of a password ends the tokens.
                (member, other) = (await SignUpAsync(), await SignUpAsync());
            }
        }

        return hasSucceeded || IsAlwaysRefused(operation)
            ? failures
            : [.. failures, $"{operation.Name} never succeeded"];
    }

    // Nobody can guess a password or the token of a link, and no mail is sent here.
    private static bool IsAlwaysRefused(OpenApiOperation operation) =>
        operation.Name is "POST /user/sign-in" or "POST /api/users/login" or "POST /user/deletion"
            or "PUT /user/password-reset" or "PUT /user/email-confirmation"
        || NeedsMail(operation);

    private static bool NeedsMail(OpenApiOperation operation) =>
        operation.Name is "POST /user/password-reset" or "POST /user/email-confirmation";

    private async Task<string> CreateIdAsync(OpenApiOperation operation, Member member, string slug)
    {
        switch (operation.Tag)
        {
            case "Session":
                var signedIn = await Anonymous.PostAsync(
                    "/user/sign-in", new { email = member.Email, password = Member.Password });
                return new JsonWebToken(signedIn["token"].GetString()).GetPayloadValue<string>("sid");
            case "Admin":
                return $"{(await SignUpAsync()).Id}";
            default:
                return $"{await member.CommentAsync(slug)}";
        }
    }

    private async Task<Dictionary<string, string>> CreateResourceAsync(
        OpenApiOperation operation, Member member, Member other)
    {
        var slug = await member.PublishAsync(tags: ["horses"]);
        if (operation.Path.Contains("{number}", StringComparison.Ordinal))
        {
            (await member.PatchAsync($"/article/{slug}", new { text = "revised" })).ShouldBe(HttpStatusCode.OK);
        }

        return new Dictionary<string, string>
        {
            ["slug"] = slug,
            ["number"] = "1",
            ["id"] = await CreateIdAsync(operation, member, slug),
            ["username"] = await other.GetUsernameAsync(),
        };
    }

    private static IEnumerable<string> Check(OpenApiDocument document, OpenApiOperation operation, Answer answer)
    {
        var status = (int)answer.Status;
        if ((status >= 500 && !NeedsMail(operation)) || !operation.Responses.TryGetValue(status, out var response))
        {
            return [$"{status} is not declared for {operation.Name}"];
        }

        return [.. CheckHeaders(response, answer), .. CheckBody(document, response, answer)];
    }

    private static IEnumerable<string> CheckHeaders(JsonElement response, Answer answer)
    {
        var missing = SecurityHeaders
            .Where(name => !answer.Headers.ContainsKey(name))
            .Select(name => $"{name} is missing");
        return answer.Headers.ContainsKey("X-Injected")
            ? ["a header was injected"]
            : [.. missing, .. DeclaredHeaders.Compare(response, answer)];
    }

    private static IEnumerable<string> CheckBody(OpenApiDocument document, JsonElement response, Answer answer)
    {
        if (!response.TryGetProperty("content", out _))
        {
            return answer.Body.Length == 0 ? [] : ["there is a body that is not declared"];
        }

        var (type, content) = OpenApiOperation.Content(response);
        if (!answer.Headers.TryGetValue("Content-Type", out var actual) || actual.Split(';')[0] != type)
        {
            return [$"the type is {actual} instead of {type}"];
        }

        if (type.EndsWith("xml", StringComparison.Ordinal))
        {
            answer.Xml(type);
            return [];
        }

        using var json = JsonDocument.Parse(answer.Body, Strict);
        var errors = new OpenApiSchemaValidator(document).Validate(content.GetProperty("schema"), json.RootElement);
        return answer.Body.Contains("Exception", StringComparison.Ordinal)
            ? [.. errors, "the body has an exception"]
            : [.. errors];
    }
}
