using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi.Changes;

/// <summary>Compares the OpenAPI documents that are served with those that are kept in the repository.</summary>
[TestFixture]
public sealed class OpenApiSnapshotTests() : ApiTests(new SqliteTestEngine())
{
    [TestCase(OpenApiDocument.Path, "v1")]
    [TestCase(OpenApiDocument.RealWorldPath, "realworld")]
    public async Task The_served_document_is_the_kept_one(string path, string name)
    {
        var served = await Anonymous.GetAsync(path);
        var snapshot = new OpenApiSnapshot(name);
        var kept = snapshot.Read();
        var differences = snapshot.FindDifferences(served.Body);
        var unaccepted = OpenApiBreakingChanges.Find(kept, served.Json).Except(OpenApiSnapshot.AcceptedBreakingChanges);
        if (OpenApiSnapshot.Compare(differences, [.. unaccepted], Snapshots.AreAccepted) is { } failure)
        {
            Assert.Fail($"{snapshot.FileName}: {failure}");
        }

        if (Snapshots.AreAccepted)
        {
            snapshot.Write(served.Body);
        }
    }

    [Test]
    public void Without_a_difference_nothing_fails() =>
        Assert.That(OpenApiSnapshot.Compare([], [], isAccepted: false), Is.Null);

    [Test]
    public void A_difference_is_shown_until_it_is_accepted()
    {
        Assert.That(
            OpenApiSnapshot.Compare(["+ info.title: \"Blog\""], [], isAccepted: false),
            Does.Contain("+ info.title: \"Blog\"").And.Contain(Snapshots.AcceptVariable));
        Assert.That(OpenApiSnapshot.Compare(["+ info.title: \"Blog\""], [], isAccepted: true), Is.Null);
    }

    [Test]
    public void A_breaking_change_is_named_until_it_is_accepted_by_name([Values] bool isAccepted) => Assert.That(
        OpenApiSnapshot.Compare(["- x: 1"], ["GET /tag: removed", "Tag.name removed"], isAccepted),
        Does.Contain(OpenApiSnapshot.AcceptBreakingVariable).And.Contain("GET /tag: removed;Tag.name removed\""));

    [Test]
    public void Differences_are_one_line_each()
    {
        var kept = JsonElement.Parse("""{"a":{"b":[1,2]},"c":"x","d":null,"e":{},"g":[{"name":"h","i":1}]}""");
        var served = JsonElement.Parse("""{"a":{"b":[3,1]},"c":"x","e":{"f":true},"g":[{},{"name":"h","i":2}]}""");
        Assert.That(JsonDifferences.Find(kept, served), Is.EqualTo((string[])
        [
            "- a.b[]: 2", "+ a.b[]: 3", "- d: null", "- e: {}", "+ e.f: true", "+ g[]: {}", "- g[h].i: 1",
            "+ g[h].i: 2",
        ]));
    }
}
