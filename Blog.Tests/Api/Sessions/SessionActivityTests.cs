using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Blog.Tests.Api.Sessions;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SessionActivityTests(TestEngine engine) : ApiTests(engine)
{
    private const int TimeoutInMilliseconds = 10_000;
    private const int PollingInMilliseconds = 20;

    private static readonly DateTime Past = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    // One test, because another one would write at the same time.
    [Test]
    public async Task A_request_is_recorded_once_an_hour_without_making_kept_answers_old()
    {
        var versions = Application.Services.GetRequiredService<IDatabaseVersion>();
        var member = await SignUpAsync();
        var begin = await ReadLastSeenAsync(member);
        await member.GetAsync("/user/profile");
        Assert.That(await ReadLastSeenAsync(member), Is.EqualTo(begin), "The session is new.");

        await MakeIdleAsync(member, Past);
        var version = await versions.ReadAsync();
        await member.GetAsync("/user/profile");
        await Assert.ThatAsync(
            () => ReadLastSeenAsync(member),
            Is.GreaterThan(Past).After(TimeoutInMilliseconds, PollingInMilliseconds));
        Assert.That(await versions.ReadAsync(), Is.EqualTo(version));
        Assert.That(
            await WithServiceAsync<BlogDbContext, DateTime?>(context => context.Users
                .Where(user => user.Id == member.Id)
                .Select(user => user.LastSeenAt)
                .SingleAsync()),
            Is.EqualTo(await ReadLastSeenAsync(member)));

        await MakeIdleAsync(member, Past);
        await member.GetAsync("/user/profile");
        Assert.That(await ReadLastSeenAsync(member), Is.EqualTo(Past), "It was recorded within the hour.");
    }

    private static string SessionIdOf(Member member) => new JsonWebToken(member.Token).GetPayloadValue<string>("sid");

    private Task<DateTime> ReadLastSeenAsync(Member member)
    {
        var id = SessionIdOf(member);
        return WithServiceAsync<BlogDbContext, DateTime>(context => context.Sessions
            .Where(session => session.Id == id)
            .Select(session => session.LastSeenAt)
            .SingleAsync());
    }

    private Task<int> MakeIdleAsync(Member member, DateTime lastSeenAt)
    {
        var id = SessionIdOf(member);
        return WithServiceAsync<BlogDbContext, int>(context => context.Sessions
            .Where(session => session.Id == id)
            .ExecuteUpdateAsync(setters => setters.SetProperty(session => session.LastSeenAt, lastSeenAt)));
    }
}
