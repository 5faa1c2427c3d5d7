using System.Net;
using System.Net.Http.Json;
using Blog.Domain.Idempotency;
using Blog.Infrastructure.Accounts;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Api.Idempotency;

/// <summary>Requests that are sent one after the other.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class IdempotencyTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task The_same_request_gets_the_same_response_and_makes_nothing_twice(
        [ValueSource(typeof(KeyedOperation), nameof(KeyedOperation.All))] KeyedOperation operation)
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var slug = await member.PublishAsync();
        var first = (await operation.SendAsync(member, slug, word, word)).ShouldBe(HttpStatusCode.Created);
        Assert.That(first.Headers, Does.Not.ContainKey(KeyedRequests.ReplayedHeader));
        Assert.That(first.Headers, Does.ContainKey("Location"));
        Assert.That(first.Headers.ContainsKey("ETag"), Is.EqualTo(!operation.IsComment));
        for (var repetition = 0; repetition < 2; repetition++)
        {
            (await operation.SendAsync(member, slug, word, word)).ShouldReplay(first);
        }

        Assert.That(await CountAsync(member, word), Is.EqualTo(1));
    }

    [Test]
    public async Task The_first_response_is_that_of_a_request_without_a_key(
        [ValueSource(typeof(KeyedOperation), nameof(KeyedOperation.All))] KeyedOperation operation)
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var slug = await member.PublishAsync();
        var (with, without) = (
            await operation.SendAsync(member, slug, word, word), await operation.SendAsync(member, slug, word));
        Assert.That(with.Status, Is.EqualTo(without.Status));

        // The length of a response to a request with a key is always known.
        string[] lengths = ["Content-Length", "Transfer-Encoding"];
        Assert.That(with.Headers.Keys.Except(lengths), Is.EquivalentTo(without.Headers.Keys.Except(lengths)));
        Assert.That(with.Headers["Content-Type"], Is.EqualTo(without.Headers["Content-Type"]));
        Assert.That(
            with.Json.EnumerateObject().Select(property => property.Name),
            Is.EqualTo(without.Json.EnumerateObject().Select(property => property.Name)));
        Assert.That(await CountAsync(member, word), Is.EqualTo(2));
    }

    [Test]
    public async Task What_has_failed_is_not_kept()
    {
        var (member, key, slug) = (await SignUpAsync(), Unique.Word(), Unique.Word());
        var path = $"/article/{slug}/comment";
        (await member.PostWithKeyAsync(path, new { text = "" }, key)).ShouldRefuse("text");
        (await member.PostWithKeyAsync(path, "{", key)).ShouldBeProblem(HttpStatusCode.BadRequest);
        (await member.PostWithKeyAsync(path, new { text = "a" }, key)).ShouldBeProblem(HttpStatusCode.NotFound);
        (await Anonymous.PostWithKeyAsync(path, new { text = "a" }, key)).ShouldBeProblem(HttpStatusCode.Unauthorized);
        Assert.That(await member.PublishAsync(slug), Is.EqualTo(slug));
        (await member.PostWithKeyAsync(path, new { text = "b" }, key)).ShouldBe(HttpStatusCode.Created);
    }

    [Test]
    public async Task What_is_no_valid_request_is_refused_as_without_a_key()
    {
        var (member, key) = (await SignUpAsync(), Unique.Word());
        (string, string) header = (KeyedRequests.Header, key);
        using var text = new StringContent("text");
        using var large = new StringContent($"\"{new string('x', 2 * 1024 * 1024)}\"", null, "application/json");
        (await member.SendAsync(HttpMethod.Post, "/article", text, header))
            .ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
        (await member.SendAsync(HttpMethod.Post, "/article", large, header, Visitor.ExpectContinue))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
        (await member.SendAsync(HttpMethod.Post, "/article", null, header))
            .ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
        (await member.PostWithKeyAsync("/article", "", key)).ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task A_long_text_is_kept_as_well([Values] bool isChunked)
    {
        var (member, key) = (await SignUpAsync(), Unique.Word());
        var body = new { title = key, text = new string('水', 100_000) };
        async Task<Answer> SendAsync()
        {
            using var content = JsonContent.Create(body);
            if (!isChunked)
            {
                await content.LoadIntoBufferAsync();
            }

            return await member.SendAsync(HttpMethod.Post, "/article", content, (KeyedRequests.Header, key));
        }

        var first = (await SendAsync()).ShouldBe(HttpStatusCode.Created);
        (await SendAsync()).ShouldReplay(first);
    }

    [Test]
    public async Task The_response_stays_whatever_happens_to_the_article()
    {
        var (member, key) = (await SignUpAsync(), Unique.Word());
        var body = new { title = key, text = "t" };
        var first = (await member.PostWithKeyAsync("/article", body, key)).ShouldBe(HttpStatusCode.Created);
        await member.PatchAsync($"/article/{key}", new { text = "changed" });
        (await member.PostWithKeyAsync("/article", body, key)).ShouldReplay(first);
        await member.DeleteAsync($"/article/{key}");
        (await member.PostWithKeyAsync("/article", body, key)).ShouldReplay(first);
        Assert.That(await CountAsync(member, key), Is.Zero);
    }

    [Test]
    public async Task A_comment_is_answered_again_though_its_article_is_gone()
    {
        var (member, key) = (await SignUpAsync(), Unique.Word());
        var slug = await member.PublishAsync();
        var first = await KeyedOperation.All[1].SendAsync(member, slug, key, key);
        await member.DeleteAsync($"/article/{slug}");
        (await KeyedOperation.All[1].SendAsync(member, slug, key, key)).ShouldReplay(first);
    }

    [Test]
    public async Task A_response_is_kept_for_24_hours()
    {
        var (member, key) = (await SignUpAsync(), Unique.Word());
        var body = new { title = key, text = "t" };
        var first = await member.PostWithKeyAsync("/article", body, key);
        await AgeAsync(member, StoredResponse.Lifetime - TimeSpan.FromMinutes(5));
        (await member.PostWithKeyAsync("/article", body, key)).ShouldReplay(first);

        await AgeAsync(member, TimeSpan.FromMinutes(5));
        var second = (await member.PostWithKeyAsync("/article", body, key)).ShouldBe(HttpStatusCode.Created);
        Assert.That(second["slug"].GetString(), Is.EqualTo($"{key}-2"));
        Assert.That(second.Headers, Does.Not.ContainKey(KeyedRequests.ReplayedHeader));
        (await member.PostWithKeyAsync("/article", body, key)).ShouldReplay(second);
        Assert.That(await CountStoredAsync(member), Is.EqualTo(1));
    }

    [Test]
    public async Task Old_responses_are_removed()
    {
        var (member, other) = (await SignUpAsync(), await SignUpAsync());
        foreach (var sender in (Member[])[member, other])
        {
            await sender.PostWithKeyAsync("/article", new { title = Unique.Word(), text = "t" }, "old");
        }

        await AgeAsync(member, StoredResponse.Lifetime);
        await WithServiceAsync<ExpiredDataRemoval, bool>(async removal =>
        {
            await removal.RunAsync(CancellationToken.None);
            return true;
        });
        Assert.That((await CountStoredAsync(member), await CountStoredAsync(other)), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Nothing_is_left_of_who_leaves()
    {
        var member = await SignUpAsync();
        await member.PostWithKeyAsync("/article", new { title = Unique.Word(), text = "t" }, "left");
        (await member.PostAsync("/user/deletion", new { password = Member.Password }))
            .ShouldBe(HttpStatusCode.NoContent);
        Assert.That(await CountStoredAsync(member), Is.Zero);
    }

    /// <summary>Sets the times of a member's responses back.</summary>
    private Task<int> AgeAsync(Member member, TimeSpan time) => WithServiceAsync<BlogDbContext, int>(async context =>
    {
        var createdAt = await context.StoredResponses
            .Where(response => response.UserId == member.Id)
            .Select(response => response.CreatedAt)
            .SingleAsync() - time;
        return await context.StoredResponses
            .Where(response => response.UserId == member.Id)
            .ExecuteUpdateAsync(setters => setters.SetProperty(response => response.CreatedAt, createdAt));
    });

    private Task<int> CountStoredAsync(Member member) => WithServiceAsync<BlogDbContext, int>(
        context => context.StoredResponses.CountAsync(response => response.UserId == member.Id));

    private Task<int> CountAsync(Member member, string word) =>
        WithServiceAsync<BlogDbContext, int>(context => KeyedOperation.CountAsync(context, member, word));
}
