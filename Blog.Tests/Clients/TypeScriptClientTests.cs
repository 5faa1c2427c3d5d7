using Blog.Tests.Support;

namespace Blog.Tests.Clients;

/// <summary>Tests of clients that are generated from the OpenAPI documents.</summary>
public sealed class TypeScriptClientTests() : ApiTests(new SqliteTestEngine())
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Clients", "TypeScript");

    [Test]
    public async Task Generated_clients_compile_and_call_every_operation()
    {
        await Node.InstallPackagesAsync(Folder);

        var (exitCode, output) = await Node.RunScriptAsync(
            Folder, "main.mjs", Application.Address.GetLeftPart(UriPartial.Authority));

        Assert.That(exitCode, Is.Zero, output);
    }
}
