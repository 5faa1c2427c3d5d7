using Blog.Tests.Support;

/// <summary>Says before the first test which engines it all runs on, and after the last how long each of them took.</summary>
[SetUpFixture]
#pragma warning disable CA1050 // NUnit runs a set-up fixture around all tests only where it stands outside every namespace.
public sealed class EngineReport
#pragma warning restore CA1050
{
    [OneTimeSetUp]
    public void SayWhichEnginesAreUsed() => Write([.. TestEngines.Report]);

    [OneTimeTearDown]
    public async Task SayHowLongTheyTookAsync()
    {
        foreach (var engine in TestEngines.AtHand)
        {
            await engine.StopAsync();
        }

        Write([.. EngineTimes.Describe()]);
    }

    // NUnit's adapter shows what goes to the error stream at once, at every verbosity.
    private static void Write(params string[] lines)
    {
        foreach (var line in lines)
        {
            TestContext.Error.WriteLine(line);
        }
    }
}
