using System.Net;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Takes the database file away from the running program.</summary>
[Platform(Exclude = "Win", Reason = "Windows does not allow it.")]
public sealed class MissingFileTests : DatabaseFileTestBase
{
    [Test]
    public async Task A_write_to_a_deleted_file_is_not_acknowledged()
    {
        var member = await StartWithMemberAsync();
        var slug = await member.PublishAsync();
        File.Delete(DatabaseFile);

        AssertUnavailable(await PostArticleAsync(member));
        AssertUnavailable(await Anonymous.GetAsync($"/article/{slug}"));
        (await Anonymous.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Anonymous.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        Assert.That(File.Exists(DatabaseFile), Is.False, "No empty database is created in its place.");
    }

    [Test]
    public async Task A_read_of_a_deleted_file_is_not_answered_from_a_cache()
    {
        var member = await StartWithMemberAsync();
        var slug = await member.PublishAsync();
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
        File.Delete(DatabaseFile);

        await AssertReadyAsync(HttpStatusCode.ServiceUnavailable);
        AssertUnavailable(await Anonymous.GetAsync($"/article/{slug}"));
        AssertUnavailable(await member.GetAsync("/user/profile"));
        Assert.That(
            () => Application.Log.Lines, Has.Some.Contains($"{DatabaseFile} is missing").After(30_000, 50));
    }

    [Test]
    public async Task A_file_that_is_moved_back_is_used_again_with_all_that_was_acknowledged()
    {
        var member = await StartWithMemberAsync();
        var slug = await member.PublishAsync();
        File.Move(DatabaseFile, Folder.InFolder("elsewhere.db"));
        AssertUnavailable(await PostArticleAsync(member));

        File.Move(Folder.InFolder("elsewhere.db"), DatabaseFile);
        await AssertReadyAsync(HttpStatusCode.OK);
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
        (await PostArticleAsync(member)).ShouldBe(HttpStatusCode.Created);
        await StopAsync();
        Assert.That(Folder.Execute("SELECT COUNT(*) FROM Articles"), Is.EqualTo("2"));
    }

    [Test]
    public async Task A_file_that_is_moved_away_holds_all_that_was_acknowledged()
    {
        var member = await StartWithMemberAsync();
        await member.PublishAsync();
        var elsewhere = Folder.InFolder("elsewhere.db");
        File.Move(DatabaseFile, elsewhere);
        AssertUnavailable(await PostArticleAsync(member));
        await StopAsync();

        using var connection = SqliteTestFolder.Open(elsewhere);
        Assert.That(SqliteTestFolder.Execute(connection, "SELECT COUNT(*) FROM Articles"), Is.EqualTo("1"));
        Assert.That(File.Exists(DatabaseFile), Is.False);
    }

    [Test]
    public async Task Another_database_in_its_place_is_served_and_nothing_of_the_old_one()
    {
        var member = await StartWithMemberAsync();
        var first = await member.PublishAsync();
        var copy = Folder.InFolder("copy.db");
        var backup = Application.Services.GetRequiredService<IDatabaseBackup>();
        await backup.BackUpAsync(copy, CancellationToken.None);
        var second = await member.PublishAsync();
        await member.PatchAsync("/user/profile", new { fullName = "Another Name" });
        (await Anonymous.GetAsync($"/article/{second}")).ShouldBe(HttpStatusCode.OK);
        (await member.GetAsync("/user/profile")).ShouldBe(HttpStatusCode.OK);

        File.Move(copy, DatabaseFile, overwrite: true);
        AssertUnavailable(await PostArticleAsync(member));
        await AssertReadyAsync(HttpStatusCode.OK);
        (await Anonymous.GetAsync($"/article/{second}")).ShouldBe(HttpStatusCode.NotFound);
        (await Anonymous.GetAsync($"/article/{first}")).ShouldBe(HttpStatusCode.OK);
        Assert.Multiple(async () =>
        {
            Assert.That((await member.GetAsync("/user/profile"))["fullName"].GetString(), Is.EqualTo(member.FullName));
            Assert.That((await Anonymous.GetAsync("/article"))["total"].GetInt32(), Is.EqualTo(1));
        });
        var third = await member.PublishAsync();
        await StopAsync();
        Assert.That(
            Folder.Execute($"SELECT COUNT(*) FROM Articles WHERE Slug IN ('{first}', '{third}')"), Is.EqualTo("2"));
        Assert.That(Folder.Execute("PRAGMA integrity_check"), Is.EqualTo("ok"));
    }
}
