using System.Diagnostics;
using System.Net;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Makes writes fail while reads work.</summary>
public sealed class UnwritableFileTests : DatabaseFileTestBase
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMilliseconds(300);

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no file modes.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_read_only_file_is_read_but_not_written()
    {
        var member = await StartWithMemberAsync();
        var slug = await member.PublishAsync();
        File.SetUnixFileMode(DatabaseFile, UnixFileMode.UserRead);

        AssertUnavailable(await PostArticleAsync(member));
        (await Anonymous.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);

        File.SetUnixFileMode(DatabaseFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await AssertReadyAsync(HttpStatusCode.OK);
        (await PostArticleAsync(member)).ShouldBe(HttpStatusCode.Created);
    }

    [Test]
    public async Task A_write_to_a_full_disk_returns_503_and_later_ones_succeed()
    {
        var member = await StartWithMemberAsync();
        var slug = await member.PublishAsync();
        await LimitPagesAsync();

        AssertUnavailable(await member.PostAsync(
            "/article", new { title = $"title {Unique.Word()}", text = new string('a', 90_000) }));
        Assert.That(Application.Log.Lines, Has.Exactly(1).Match("Cannot write to the database: .*full"));
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
        await AssertReadyAsync(HttpStatusCode.OK);
        (await PostArticleAsync(member)).ShouldBe(HttpStatusCode.Created);
        await StopAsync();
        Assert.That(Folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("2"));
    }

    [Test]
    public async Task All_writes_fail_in_the_same_time_while_another_program_has_the_lock()
    {
        const int writes = 100;
        var member = await StartWithMemberAsync(options => options.LockTimeout = LockTimeout);
        await using (var other = Folder.Open())
        {
            SqliteTestFolder.Execute(other, "BEGIN IMMEDIATE");
            var start = Stopwatch.GetTimestamp();
            var answers = await Task.WhenAll(Enumerable.Range(0, writes).Select(_ => PostArticleAsync(member)));

            Assert.That(Stopwatch.GetElapsedTime(start), Is.InRange(LockTimeout, 15 * LockTimeout));
            Assert.Multiple(() => Array.ForEach(answers, AssertUnavailable));
            (await Anonymous.GetAsync("/article")).ShouldBe(HttpStatusCode.OK);
            (await Anonymous.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        }

        (await PostArticleAsync(member)).ShouldBe(HttpStatusCode.Created);
    }

    [Test]
    public async Task A_write_waits_for_a_lock_that_ends_in_time()
    {
        var member = await StartWithMemberAsync();
        Task<Answer> writing;
        await using (var other = Folder.Open())
        {
            SqliteTestFolder.Execute(other, "BEGIN IMMEDIATE");
            writing = PostArticleAsync(member);
            (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);
            Assert.That(writing.IsCompleted, Is.False);
        }

        (await writing).ShouldBe(HttpStatusCode.Created);
    }

    /// <summary>
    /// Sets how large the database may get on the connection that writes, so that SQLite reports a full disk. The
    /// connection is discarded after the error, and the next one has no limit.
    /// </summary>
    private async Task LimitPagesAsync()
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
            token => context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", token), CancellationToken.None);
    }
}
