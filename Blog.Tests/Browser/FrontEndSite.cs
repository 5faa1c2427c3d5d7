using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Tests.Browser;

/// <summary>A site of another origin, whose only page is empty.</summary>
internal sealed class FrontEndSite : IAsyncDisposable
{
    private const string Page = "<!doctype html><title>Front end</title><link rel='icon' href='data:,'>";

    private readonly WebApplication server;

    private FrontEndSite(WebApplication server) => this.server = server;

    /// <summary>The origin, by its address.</summary>
    public string Origin => server.Urls.Single();

    /// <summary>The same site by its name, which is another origin.</summary>
    public string OtherOrigin => new UriBuilder(Origin) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority);

    public static FrontEndSite StartNew()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(Page);
        });
        server.Start();
        return new FrontEndSite(server);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
