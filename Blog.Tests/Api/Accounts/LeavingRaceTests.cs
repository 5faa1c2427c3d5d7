using System.Net;
using System.Net.Http.Json;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Accounts;

/// <summary>Users who leave while there are other requests of theirs, or for what they wrote.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class LeavingRaceTests(TestEngine engine) : ApiTests(engine)
{
    private const string Path = "/user/deletion";
    private const int Rounds = 5;

    private readonly ActionBlocker blocker = new();
    private HttpClient client = null!;

    private static object Credentials => new { password = Member.Password };

    [OneTimeSetUp]
    public void CreateClient() => client = new HttpClient { BaseAddress = Application.Address };

    [OneTimeTearDown]
    public void DisposeClient() => client.Dispose();

    [TestCase("POST", "/article")]
    [TestCase("POST", "/article/{slug}/comment")]
    [TestCase("PUT", "/article/{slug}/favorite")]
    [TestCase("PUT", "/author/{username}/follow")]
    [TestCase("POST", "/user/token")]
    [TestCase("POST", Path)]
    public async Task A_request_that_was_authenticated_before_is_a_401(string method, string template)
    {
        var (leaver, other) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(fullName: Unique.Word()));
        var slug = await other.PublishAsync(tags: [Unique.Word()]);
        var path = await FillAsync(template, slug, other);
        object body = new { title = "late", text = "a text", tags = new[] { "late" }, password = Member.Password };
        var late = Send(leaver, method, path, method == "POST" && path != "/user/token" ? body : null);
        await late.Started;
        (await leaver.PostAsync(Path, Credentials)).ShouldBe(HttpStatusCode.NoContent);
        late.Release();
        (await late.Answer).ShouldBeProblem(HttpStatusCode.Unauthorized);
        await AssertGoneAsync(leaver, other);
    }

    [TestCase("POST", "/article/{slug}/comment")]
    [TestCase("PUT", "/article/{slug}/favorite")]
    [TestCase("PUT", "/author/{username}/follow")]
    public async Task A_request_of_another_user_for_what_has_left_is_a_404(string method, string template)
    {
        var (leaver, other) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(fullName: Unique.Word()));
        var path = await FillAsync(template, await leaver.PublishAsync(), leaver);
        var late = Send(other, method, path, method == "POST" ? new { text = "a text" } : null);
        await late.Started;
        (await leaver.PostAsync(Path, Credentials)).ShouldBe(HttpStatusCode.NoContent);
        late.Release();
        (await late.Answer).ShouldBeProblem(HttpStatusCode.NotFound);
        await AssertGoneAsync(leaver, other);
    }

    [Test]
    public async Task Of_two_requests_to_leave_one_succeeds()
    {
        var (leaver, other) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(fullName: Unique.Word()));
        await leaver.CommentAsync(await other.PublishAsync());
        var requests = Enumerable.Range(0, 2).Select(_ => Send(leaver, "POST", Path, Credentials)).ToList();
        await Task.WhenAll(requests.Select(request => request.Started));
        requests.ForEach(request => request.Release());
        var answers = await Task.WhenAll(requests.Select(request => request.Answer));
        Assert.That(
            answers.Select(answer => answer.Status),
            Is.EquivalentTo((HttpStatusCode[])[HttpStatusCode.NoContent, HttpStatusCode.Unauthorized]));
        await AssertGoneAsync(leaver, other);
    }

    [Test]
    public async Task Signing_in_while_leaving_leaves_no_session()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var leaver = await SignUpAsync(fullName: Unique.Word());
            var signIns = Enumerable.Range(0, 4).Select(_ => Anonymous.PostAsync(
                "/user/sign-in", new { email = leaver.Email, password = Member.Password })).ToList();
            (await leaver.PostAsync(Path, Credentials)).ShouldBe(HttpStatusCode.NoContent);
            foreach (var answer in await Task.WhenAll(signIns))
            {
                Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Unauthorized));
                if (answer.Status == HttpStatusCode.OK)
                {
                    (await WithToken(answer["token"].GetString()).GetAsync("/user/profile"))
                        .ShouldBeProblem(HttpStatusCode.Unauthorized);
                }
            }

            await AssertGoneAsync(leaver, leaver);
        }
    }

    [Test]
    public async Task Writing_while_leaving_leaves_nothing_and_counts_right()
    {
        var other = await SignUpAsync(fullName: Unique.Word());
        for (var round = 0; round < Rounds; round++)
        {
            var leaver = await SignUpAsync(fullName: Unique.Word());
            var (slug, tag) = (await other.PublishAsync(tags: [Unique.Word()]), Unique.Word());
            var article = await leaver.PublishAsync(tags: [tag]);
            var username = await other.GetUsernameAsync();
            Task<Answer>[] own =
            [
                leaver.PostAsync($"/article/{slug}/comment", new { text = "a text" }),
                leaver.PutAsync($"/article/{slug}/favorite"),
                leaver.PostAsync("/article", new { title = "late", text = "a text", tags = new[] { tag } }),
                leaver.PutAsync($"/author/{username}/follow"),
            ];
            var change = leaver.PatchAsync($"/article/{article}", new { tags = new[] { tag, "late" } });
            Task<Answer>[] others =
            [
                other.PostAsync($"/article/{article}/comment", new { text = "a text" }),
                other.PutAsync($"/article/{article}/favorite"),
            ];
            var leaving = leaver.PostAsync(Path, Credentials);
            var late = other.PostAsync($"/article/{article}/comment", new { text = "a text" });

            (await leaving).ShouldBe(HttpStatusCode.NoContent);
            foreach (var answer in await Task.WhenAll(own))
            {
                Assert.That((int)answer.Status, Is.AnyOf(200, 201, 401), answer.Body);
            }

            foreach (var answer in await Task.WhenAll([.. others, late]))
            {
                Assert.That((int)answer.Status, Is.AnyOf(200, 201, 404), answer.Body);
            }

            Assert.That((int)(await change).Status, Is.AnyOf(200, 401, 404));
            await AssertGoneAsync(leaver, other);
            Assert.That(
                (await Anonymous.GetAsync($"/article?tag={tag}"))["total"].GetInt32(), Is.Zero);
        }
    }

    protected override void ConfigureServices(IServiceCollection services) => blocker.AddTo(services);

    private static async Task<string> FillAsync(string template, string slug, Member author) =>
        template.Replace("{slug}", slug).Replace("{username}", await author.GetUsernameAsync());

    private ActionBlocker.BlockedRequest Send(Member member, string method, string path, object? body) =>
        blocker.Send(
            client,
            new HttpMethod(method),
            path,
            body is null ? null : JsonContent.Create(body, body.GetType()),
            member.Token);

    private async Task AssertGoneAsync(Member leaver, Member other)
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        Assert.That(await StoredRows.CountAsync(context, leaver.Id, leaver.Email), Is.Zero);
        await StoredRows.AssertCountersAsync(context, other.Id);
    }
}
