using Blog.Domain.Accounts;
using Blog.Domain.Common;
using Blog.Domain.Markdown;

namespace Blog.Domain.Articles;

/// <summary>Changes articles, and keeps a revision of what they were before.</summary>
public sealed class ArticleEditor(
    IArticleRepository articles,
    IRevisionRepository revisions,
    ITagRepository tags,
    IMarkdownRenderer renderer,
    AccessPolicy access,
    IUnitOfWork unitOfWork,
    TimeProvider timeProvider)
{
    /// <summary>Renders a text. It takes too long for a transaction, so it is done before.</summary>
    /// <exception cref="ValidationException">The text is not valid.</exception>
    public async Task<ArticleText> RenderAsync(string text, CancellationToken cancellationToken)
    {
        var valid = Article.ValidateText(text);
        return new ArticleText(valid, await renderer.RenderArticleAsync(valid, cancellationToken));
    }

    /// <summary>Finds an article to change, and changes it in a transaction.</summary>
    /// <param name="text">
    /// The new text, or the one that the description is generated from; null if neither is needed.
    /// </param>
    /// <returns>The slug, or null if the description would be generated from a text that has changed.</returns>
    public Task<string?> ChangeAsync(
        Actor actor,
        ArticleSelector selector,
        ArticleChanges changes,
        ArticleText? text,
        ExpectedVersions expected,
        CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var article = await articles.FindAsync(selector, actor, token) ?? throw Article.NotFound();
                if (changes.ArticleId is { } id && id != article.Id)
                {
                    throw Article.NotFound();
                }

                access.EnsureMayChange(article, actor);
                expected.EnsureMatches(article);
                if (changes is { SummarizesText: true, Text: null } && text?.Value != article.Text)
                {
                    return null;
                }

                var before = ArticleContent.Of(article);
                await ApplyAsync(changes, text, article, token);
                if (article.Revise(before, timeProvider.GetUtcNow().UtcDateTime) is { } revision)
                {
                    await revisions.AddAsync(revision, token);
                }

                await unitOfWork.SaveAsync(token);
                return article.Slug;
            },
            cancellationToken);

    private async Task ApplyAsync(
        ArticleChanges changes, ArticleText? text, Article article, CancellationToken cancellationToken)
    {
        if (changes.Title is not null)
        {
            article.Retitle(changes.Title);
        }

        if (changes.Text is not null && text!.Value != article.Text)
        {
            article.Rewrite(text);
            articles.UpdateHtml(article, text.Rendered.Html);
        }

        if (changes.Description is not null)
        {
            article.Describe(changes.Description, text);
        }

        if (changes.Tags is not null)
        {
            article.Retag(await tags.FindOrAddAsync(TagNames.Distinct(changes.Tags), cancellationToken));
        }

        if (changes.PublishedAt.IsSpecified)
        {
            article.Publish(changes.PublishedAt.Value);
        }

        if (changes.Slug is not null)
        {
            await RenameAsync(article, Slug.Parse(changes.Slug), cancellationToken);
        }
    }

    private async Task RenameAsync(Article article, Slug slug, CancellationToken cancellationToken)
    {
        if (slug.Value == article.Slug)
        {
            return;
        }

        var ownerId = await articles.FindOwnerAsync(slug.Value, cancellationToken);
        if (ownerId is not null && ownerId != article.Id)
        {
            throw new ConflictException(nameof(Article.Slug), Slug.TakenMessage);
        }

        article.Rename(slug, isFormer: ownerId is not null);
    }
}
