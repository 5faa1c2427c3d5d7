using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Blog.Tests.Browser;

/// <summary>Swagger UI in a browser, used as a person does.</summary>
internal sealed class SwaggerUiPage
{
    private const float TimeoutInMilliseconds = 60_000;

    private readonly IPage page;
    private readonly ConcurrentQueue<string> errors = new();

    private SwaggerUiPage(IPage page)
    {
        this.page = page;
        page.SetDefaultTimeout(TimeoutInMilliseconds);

        // A violation of the content security policy is an error in the console, too.
        page.Console += (_, message) => AddError(message.Type == "error" ? message.Text : null);
        page.PageError += (_, error) => AddError(error);
        page.RequestFailed += (_, request) => AddError($"{request.Url}: {request.Failure}");
    }

    /// <summary>What has gone wrong in the page since it was opened.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    public static async Task<SwaggerUiPage> OpenAsync(Uri api)
    {
        var page = new SwaggerUiPage(await SharedBrowser.OpenPageAsync());
        await page.page.GotoAsync(new Uri(api, "/swagger").ToString());
        return page;
    }

    /// <summary>Selects a document by its number, and waits until an operation of it is shown.</summary>
    public async Task ShowDocumentAsync(int index, string operation)
    {
        var documents = page.Locator(".topbar select");
        if (await documents.EvaluateAsync<int>("element => element.selectedIndex") != index)
        {
            await documents.SelectOptionAsync(new SelectOptionValue { Index = index });
        }

        await Operation(operation).WaitForAsync();
    }

    /// <summary>Pastes a token into the Authorize dialog.</summary>
    public async Task AuthorizeAsync(string token)
    {
        await page.Locator(".scheme-container .authorize").ClickAsync();
        var dialog = page.Locator(".dialog-ux");
        await dialog.WaitForAsync();
        var field = dialog.Locator("input");
        if (!await field.IsVisibleAsync())
        {
            // Another token is given up first.
            await dialog.Locator(".auth-btn-wrapper button:not(.btn-done)").ClickAsync();
        }

        await field.FillAsync(token);
        await dialog.Locator(".authorize").ClickAsync();
        await dialog.Locator(".btn-done").ClickAsync();
    }

    /// <summary>Executes an operation.</summary>
    /// <param name="operation">The operation ID.</param>
    /// <param name="slug">The parameter of this name, if the operation has it.</param>
    /// <param name="body">The JSON of the request, instead of the example.</param>
    /// <returns>The status that is shown, and the response body if there is one.</returns>
    public async Task<(int Status, JsonElement? Body)> ExecuteAsync(
        string operation, string? slug = null, object? body = null)
    {
        var block = Operation(operation);
        var summary = block.Locator(".opblock-summary-control");
        await summary.ClickAsync();
        if (slug is not null)
        {
            await block.Locator("tr[data-param-name='slug'] input").FillAsync(slug);
        }

        if (body is not null)
        {
            await block.Locator(".body-param__text").FillAsync(JsonSerializer.Serialize(body));
        }

        await block.Locator(".execute").ClickAsync();
        var response = block.Locator(".live-responses-table .response").First;
        var status = await response.Locator(".response-col_status").InnerTextAsync();
        var content = response.Locator(".response-col_description .highlight-code code").First;
        var text = await content.IsVisibleAsync() ? await content.InnerTextAsync() : null;

        // Open operations make the page slow.
        await summary.ClickAsync();
        return (
            int.Parse(status.Split()[0], CultureInfo.InvariantCulture),
            text is null ? null : JsonElement.Parse(text));
    }

    public Task CloseAsync() => page.CloseAsync();

    private ILocator Operation(string id) => page.Locator($".opblock[id$='-{id}']");

    private void AddError(string? error)
    {
        if (error is not null)
        {
            errors.Enqueue(error);
        }
    }
}
