using System.Net;

namespace Blog.Tests.Api.DatabaseFiles;

/// <summary>Reads a database of which a page was overwritten.</summary>
public sealed class DamagedFileTests : DatabaseFileTestBase
{
    [Test]
    public async Task A_damaged_page_returns_500_and_is_logged_once()
    {
        var member = await StartWithMemberAsync();
        var slug = await member.PublishAsync();
        await StopAsync();
        Folder.Damage("Articles");
        await StartAsync();

        foreach (var path in new[] { "/article", $"/article/{slug}", "/article?limit=5" })
        {
            (await Anonymous.GetAsync(path)).ShouldBeProblem(HttpStatusCode.InternalServerError);
        }

        (await Anonymous.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        Assert.That(
            Application.Log.Lines.Where(line => line.Contains("malformed", StringComparison.Ordinal)),
            Has.Exactly(1).Items.And.Exactly(1).StartsWith("Critical ").And.Contains($"{DatabaseFile} is damaged"));
    }
}
