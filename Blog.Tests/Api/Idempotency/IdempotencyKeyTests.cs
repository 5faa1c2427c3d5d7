using System.Net;
using System.Reflection;
using Blog.Api.Idempotency;
using Blog.Domain.Idempotency;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Tests.Api.Idempotency;

/// <summary>What belongs to a key, and what is one.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class IdempotencyKeyTests(TestEngine engine) : ApiTests(engine)
{
    private static readonly string[][] InvalidKeys =
    [
        [""], [new('k', IdempotencyKey.MaxLength + 1)], ["a b"], ["\u007f"], ["a", "b"], ["a", "a"],
    ];

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
    public void Exactly_these_operations_take_a_key_and_they_need_a_token()
    {
        var actions = typeof(IdempotentAttribute).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(IdempotentAttribute), inherit: false))
            .ToList();
        Assert.That(actions, Has.Count.EqualTo(KeyedOperation.All.Count));
        Assert.That(actions, Is.All.Matches<MethodInfo>(action =>
            action.IsDefined(typeof(HttpPostAttribute)) && action.IsDefined(typeof(AuthorizeAttribute))));
    }

    private Task<int> CountAsync(Member member, string word) =>
        WithServiceAsync<BlogDbContext, int>(context => KeyedOperation.CountAsync(context, member, word));
}
