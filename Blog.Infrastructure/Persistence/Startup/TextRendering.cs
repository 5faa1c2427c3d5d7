using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Markdown;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Renders the texts that an earlier version of the program has saved, before the first request.</summary>
internal sealed class TextRendering(BlogDbContext context, IUnitOfWork unitOfWork, IMarkdownRenderer renderer)
{
    private const int ArticlesPerBatch = 100;
    private const int CommentsPerBatch = 500;

    /// <summary>Renders what is missing. An index tells that nothing is.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<PendingText> articles;
        do
        {
            articles = await context.AllArticles
                .Where(article => article.ReadingMinutes == 0)
                .OrderBy(article => article.Id)
                .Take(ArticlesPerBatch)
                .Select(article => new PendingText(article.Id, article.Text))
                .ToListAsync(cancellationToken);

            // The comments first: an article is done when its own text is.
            await RenderCommentsAsync([.. articles.Select(article => article.Id)], cancellationToken);
            await RenderArticlesAsync(articles, cancellationToken);
        }
        while (articles.Count > 0);
    }

    private async Task RenderArticlesAsync(List<PendingText> articles, CancellationToken cancellationToken)
    {
        var rendered = new List<(PendingText Article, string Html)>(articles.Count);
        foreach (var article in articles)
        {
            rendered.Add((article, (await renderer.RenderArticleAsync(article.Text, cancellationToken)).Html));
        }

        await SaveAsync(rendered, SaveArticleAsync, cancellationToken);
    }

    private async Task RenderCommentsAsync(int[] articleIds, CancellationToken cancellationToken)
    {
        var lastId = 0;
        List<PendingText> comments;
        do
        {
            comments = await context.Comments.AsNoTracking()
                .Where(comment => articleIds.Contains(comment.ArticleId) && comment.Html == "" && comment.Id > lastId)
                .OrderBy(comment => comment.Id)
                .Take(CommentsPerBatch)
                .Select(comment => new PendingText(comment.Id, comment.Text))
                .ToListAsync(cancellationToken);
            var rendered = new List<(PendingText Comment, string Html)>(comments.Count);
            foreach (var comment in comments)
            {
                rendered.Add((comment, await renderer.RenderCommentAsync(comment.Text, cancellationToken)));
                lastId = comment.Id;
            }

            await SaveAsync(rendered, SaveCommentAsync, cancellationToken);
        }
        while (comments.Count == CommentsPerBatch);
    }

    private Task<int> SaveAsync(
        List<(PendingText Source, string Html)> rendered,
        Func<PendingText, string, CancellationToken, Task> saveAsync,
        CancellationToken cancellationToken) =>
        rendered.Count == 0
            ? Task.FromResult(0)
            : unitOfWork.RunAsync(
                async token =>
                {
                    foreach (var (source, html) in rendered)
                    {
                        await saveAsync(source, html, token);
                    }

                    return rendered.Count;
                },
                cancellationToken);

    // Another instance of the program may have changed the text since, and has rendered it then.
    private async Task SaveArticleAsync(PendingText article, string html, CancellationToken cancellationToken)
    {
        var minutes = ReadingTime.GetMinutes(article.Text);
        var saved = await context.AllArticles
            .Where(row => row.Id == article.Id && row.ReadingMinutes == 0)
            .ExecuteUpdateAsync(
                setters => setters.SetProperty(row => row.ReadingMinutes, minutes), cancellationToken);
        if (saved > 0)
        {
            await context.ArticleHtml
                .Where(row => row.ArticleId == article.Id)
                .ExecuteUpdateAsync(setters => setters.SetProperty(row => row.Html, html), cancellationToken);
        }
    }

    private Task SaveCommentAsync(PendingText comment, string html, CancellationToken cancellationToken) =>
        context.Comments
            .Where(row => row.Id == comment.Id && row.Html == "")
            .ExecuteUpdateAsync(setters => setters.SetProperty(row => row.Html, html), cancellationToken);

    private sealed record PendingText(int Id, string Text);
}
