using Blog.Domain.Markdown;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Infrastructure.Markdown;

internal static class MarkdownServiceCollectionExtensions
{
    /// <summary>Adds the rendering of what users write.</summary>
    public static IServiceCollection AddMarkdown(this IServiceCollection services) =>
        services.AddSingleton<IMarkdownRenderer>(provider =>
        {
            var renderer = ActivatorUtilities.CreateInstance<MarkdownRenderer>(provider);

            // The program starts meanwhile. Otherwise the first text would take the time that compilation takes.
            _ = Task.Run(renderer.CompileParsers);
            return renderer;
        });
}
