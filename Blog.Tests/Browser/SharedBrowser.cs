using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Browser;

/// <summary>One browser for all tests, because starting it takes most of the time. The first test starts it.</summary>
internal static class SharedBrowser
{
    // The pages of the tests come from this machine. Nothing is asked of the vendor of the browser.
    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<IPlaywright>> Driver = new(Playwright.CreateAsync);

    private static readonly Lazy<Task<IBrowser>> Browser = new(LaunchAsync);

    /// <summary>Opens a page that shares nothing with others. The size of the window costs time.</summary>
    public static async Task<IPage> OpenPageAsync()
    {
        if (Chromium.Executable is null)
        {
            ClientRequirement.ReportMissing($"{Chromium.Report}.");
        }

        return await (await Browser.Value).NewPageAsync(new BrowserNewPageOptions
        {
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = 800, Height = 600 },
        });
    }

    /// <summary>Ends the browser, if it was started.</summary>
    public static async Task StopAsync()
    {
        if (Browser is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await Browser.Value).DisposeAsync();
            (await Driver.Value).Dispose();
        }
    }

    private static async Task<IBrowser> LaunchAsync() => await (await Driver.Value).Chromium.LaunchAsync(
        new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Executable, Args = Arguments });
}
