using Blog.Domain.Markdown;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Infrastructure.Markdown;

internal static class MarkdownServiceCollectionExtensions
{
    /// <summary>Adds the rendering of what users write.</summary>
    public static IServiceCollection AddMarkdown(this IServiceCollection services) =>
        services.AddSingleton<IMarkdownRenderer, MarkdownRenderer>();
}
