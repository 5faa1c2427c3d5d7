using System.Net;
using Blog.Domain.Accounts;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Caching;

/// <summary>Two instances of the program share a database: a change at one invalidates caches of the other.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class MultipleInstancesTests(TestEngine engine) : ApiTests(engine)
{
    private BlogApplication other = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public void StartOther()
    {
        other = new BlogApplication(Database);
        client = new HttpClient { BaseAddress = other.Address };
    }

    [OneTimeTearDown]
    public async Task StopOther()
    {
        client.Dispose();
        await other.DisposeAsync();
    }

    [Test]
    public async Task A_password_change_revokes_tokens_at_the_other_instance()
    {
        var member = await SignUpAsync();
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        var change = new { password = "another password", currentPassword = Member.Password };
        (await AtOther(member).PatchAsync("/user/profile", change)).ShouldBe(HttpStatusCode.OK);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_session_that_is_ended_at_the_other_instance_is_over_with_the_next_request()
    {
        var (member, blocked) = (await SignUpAsync(), await SignUpAsync());
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        (await blocked.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
        (await AtOther(member).SendAsync(HttpMethod.Post, "/user/sign-out", null)).ShouldBe(HttpStatusCode.NoContent);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.Unauthorized);

        await using var scope = other.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AdministrationService>().UpdateAsync(
            Actor.Operator, blocked.Id, new AccountChanges(IsBlocked: true), CancellationToken.None);
        (await blocked.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_profile_update_is_visible_at_the_other_instance()
    {
        var member = await SignUpAsync();
        for (var round = 0; round < 5; round++)
        {
            var bio = Unique.Word();
            await member.GetAsync("/user/profile");
            (await AtOther(member).PatchAsync("/user/profile", new { bio })).ShouldBe(HttpStatusCode.OK);
            Assert.That((await member.GetAsync("/user/profile"))["bio"].GetString(), Is.EqualTo(bio));
        }
    }

    [Test]
    public async Task A_new_article_is_visible_at_the_other_instance()
    {
        if (Engine is not SqliteTestEngine)
        {
            Assert.Ignore("On SQL Server a cached response may be a few seconds old at another instance.");
        }

        var (member, tag) = (await SignUpAsync(), Unique.Word());
        var path = $"/article?tag={tag}";
        for (var count = 1; count <= 5; count++)
        {
            await Anonymous.GetAsync(path);
            var article = new { title = Unique.Word(), text = "a text", tags = new[] { tag } };
            (await AtOther(member).PostAsync("/article", article)).ShouldBe(HttpStatusCode.Created);
            Assert.That((await Anonymous.GetAsync(path))["total"].GetInt32(), Is.EqualTo(count));
        }
    }

    private Visitor AtOther(Member member) => new(client, member.Token);
}
