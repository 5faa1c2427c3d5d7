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
    private static readonly string[][] InvalidKeys =
    [
        [""], [new('k', IdempotencyKey.MaxLength + 1)], ["a b"], ["\u007f"], ["a", "b"], ["a", "a"],
    ];

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
    public async Task Another_body_is_refused(
        [ValueSource(typeof(KeyedOperation), nameof(KeyedOperation.All))] KeyedOperation operation)
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var slug = await member.PublishAsync();
        (await operation.SendAsync(member, slug, word, word)).ShouldBe(HttpStatusCode.Created);
        var answer = await operation.SendAsync(member, slug, $"{word}x", word);
        if (operation.IsRealWorld)
        {
            answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
            Assert.That(answer.Body, Is.EqualTo("""{"errors":{"Idempotency-Key":["belongs to another request"]}}"""));
        }
        else
        {
            answer.ShouldBeProblem(
                HttpStatusCode.UnprocessableEntity, "This Idempotency-Key belongs to another request");
        }

        Assert.That(answer.Headers, Does.Not.ContainKey("Location").And.Not.ContainKey(KeyedRequests.ReplayedHeader));
        Assert.That(await CountAsync(member, $"{word}x"), Is.Zero);
    }

    [Test]
    public async Task Each_byte_of_the_body_counts()
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var body = $$"""{"title":"{{word}}","text":"t"}""";
        (await member.PostWithKeyAsync("/article", body, word)).ShouldBe(HttpStatusCode.Created);
        (await member.PostWithKeyAsync("/article", $"{body} ", word))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task What_is_not_one_key_is_refused(
        [ValueSource(typeof(KeyedOperation), nameof(KeyedOperation.All))] KeyedOperation operation,
        [ValueSource(nameof(InvalidKeys))] string[] keys)
    {
        var (member, word) = (await SignUpAsync(), Unique.Word());
        var slug = await member.PublishAsync();
        var answer = await operation.SendAsync(member, slug, word, keys);
        if (operation.IsRealWorld)
        {
            answer.ShouldBe(HttpStatusCode.BadRequest);
            Assert.That(answer.Body, Is.EqualTo("""{"errors":{"Idempotency-Key":["is invalid"]}}"""));
        }
        else
        {
            answer.ShouldBeProblem(HttpStatusCode.BadRequest, IdempotencyKey.Rule);
        }

        Assert.That(await CountAsync(member, word), Is.Zero);
    }

    [TestCase("\u00e9")]
    [TestCase("\u00c3\u00a9")]
    public async Task A_key_beyond_ASCII_is_refused(string key)
    {
        var member = await SignUpAsync();
        var response = await RawConnection.SendAsync(
            Application.Address,
            $"POST /article HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {member.Token}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n"
            + $"{KeyedRequests.Header}: {key}\r\n\r\n{{}}");
        Assert.That(response.Status, Is.EqualTo(400));
    }

    [Test]
    public async Task All_visible_ASCII_characters_make_a_key()
    {
        var member = await SignUpAsync();
        foreach (var key in (string[])["!", string.Concat(Enumerable.Range('!', 94).Select(code => (char)code)),
            new('~', IdempotencyKey.MaxLength), "\"7f3a\""])
        {
            var body = new { title = Unique.Word(), text = "t" };
            var first = (await member.PostWithKeyAsync("/article", body, key)).ShouldBe(HttpStatusCode.Created);
            (await member.PostWithKeyAsync("/article", body, key)).ShouldReplay(first);
        }
    }

    [Test]
    public async Task Keys_of_other_users_and_other_operations_are_independent()
    {
        var (member, other, key) = (await SignUpAsync(), await SignUpAsync(), Unique.Word());
        var slugs = (string[])[await member.PublishAsync(), await other.PublishAsync()];
        var answers = new List<Answer>();
        foreach (var sender in (Member[])[member, other])
        {
            foreach (var operation in KeyedOperation.All)
            {
                answers.Add(await operation.SendAsync(sender, slugs[0], key, key));
            }

            answers.Add(await KeyedOperation.All[1].SendAsync(sender, slugs[1], key, key));
        }

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.Created));
        Assert.That(answers.Where(answer => answer.Headers.ContainsKey(KeyedRequests.ReplayedHeader)), Is.Empty);
    }

    [Test]
    public async Task A_key_is_case_sensitive()
    {
        var (member, key) = (await SignUpAsync(), Unique.Word());
        var body = new { title = key, text = "t" };
        (await member.PostWithKeyAsync("/article", body, key)).ShouldBe(HttpStatusCode.Created);
        var other = await member.PostWithKeyAsync("/article", body, key.ToUpperInvariant());
        Assert.That(other.ShouldBe(HttpStatusCode.Created).Headers, Does.Not.ContainKey(KeyedRequests.ReplayedHeader));
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

    /// <summary>Counts the member's articles and comments with a word.</summary>
    private Task<int> CountAsync(Member member, string word) => WithServiceAsync<BlogDbContext, int>(async context =>
        await context.Articles.CountAsync(article => article.AuthorId == member.Id && article.Title == word)
        + await context.Comments.CountAsync(comment => comment.AuthorId == member.Id && comment.Text == word));
}
