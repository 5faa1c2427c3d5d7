using Blog.Tests.Browser;
using Blog.Tests.Clients;
using Blog.Tests.Support;

/// <summary>
/// Reports the database engines, and whether there are Redis, Node.js and a browser, before the first test, and the
/// times of the engines after the last.
/// </summary>
[SetUpFixture]
#pragma warning disable CA1050 // NUnit runs a set-up fixture around all tests only outside of a namespace.
public sealed class TestEngineReport
#pragma warning restore CA1050
{
    [OneTimeSetUp]
    public void ReportEngines() => Write([.. TestEngines.Report, RedisServer.Report, Node.Report, Chromium.Report]);

    [OneTimeTearDown]
    public async Task ReportTimesAsync()
    {
        foreach (var engine in TestEngines.Available)
        {
            await engine.StopAsync();
        }

        await SharedBrowser.StopAsync();

        Write([.. TestEngineTimes.Describe()]);
    }

    // The NUnit adapter shows the error stream immediately, at every verbosity.
    private static void Write(params string[] lines)
    {
        foreach (var line in lines)
        {
            TestContext.Error.WriteLine(line);
        }
    }
}
