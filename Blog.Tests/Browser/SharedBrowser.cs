using Blog.Tests.Support;
using Microsoft.Playwright;

namespace Blog.Tests.Browser;

/// <summary>Starts one browser for all tests of this namespace, and the site whose pages call the API.</summary>
[SetUpFixture]
public sealed class SharedBrowser
{
    // The pages of the tests come from this machine. Nothing is asked of the vendor of the browser.
    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private static SharedBrowser? instance;

    private IPlaywright? playwright;
    private IBrowser? browser;
    private FrontEndSite? site;

    internal static FrontEndSite Site => instance!.site!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (Chromium.Executable is null)
        {
            ClientRequirement.ReportMissing($"{Chromium.Report}.");
        }

        instance = this;
        site = await FrontEndSite.StartNewAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Executable, Args = Arguments });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    /// <summary>Opens a page that shares nothing with others. The size of the window costs time.</summary>
    internal static Task<IPage> OpenPageAsync() => instance!.browser!.NewPageAsync(new BrowserNewPageOptions
    {
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new ViewportSize { Width = 800, Height = 600 },
    });
}
