using Blog.Domain.Accounts;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Domain.Articles;

/// <summary>Shows what articles were before they were changed, and restores it.</summary>
public sealed class RevisionService(
    IArticleRepository articles, IRevisionRepository revisions, ArticleEditor editor)
{
    /// <summary>Lists the revisions of an article, newest first, for its author or a moderator.</summary>
    /// <exception cref="NotFoundException">The article does not exist.</exception>
    /// <exception cref="ForbiddenException">The actor is neither.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public async Task<OffsetPage<RevisionListing>> ListAsync(
        Actor actor, ArticleSelector selector, PageRequest page, CancellationToken cancellationToken)
    {
        var article = await FindArticleAsync(actor, selector, cancellationToken);
        return await revisions.ListAsync(article.Id, page, cancellationToken);
    }

    /// <summary>Returns a revision of an article, for its author or a moderator.</summary>
    /// <exception cref="NotFoundException">The article or the revision does not exist.</exception>
    /// <exception cref="ForbiddenException">The actor is neither.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public async Task<RevisionDetails> GetAsync(
        Actor actor, ArticleSelector selector, int number, CancellationToken cancellationToken)
    {
        var article = await FindArticleAsync(actor, selector, cancellationToken);
        return await FindAsync(article.Id, number, cancellationToken);
    }

    /// <summary>
    /// Makes an article what it was before a change. What it is now becomes a revision as well, if it differs.
    /// </summary>
    /// <returns>The article, with its newest comments.</returns>
    /// <exception cref="NotFoundException">The article or the revision does not exist.</exception>
    /// <exception cref="ForbiddenException">
    /// The user is not the author, or has to confirm the email address first.
    /// </exception>
    /// <exception cref="PreconditionFailedException">The article does not have an expected version.</exception>
    /// <exception cref="MovedException">The slug is a former one.</exception>
    public async Task<ArticleDetails> RestoreAsync(
        UserProfile author,
        ArticleSelector selector,
        int number,
        ExpectedVersions expected,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(expected);
        var actor = Actor.FromProfile(author);
        var article = await FindArticleAsync(actor, selector, cancellationToken);
        article.EnsureWrittenBy(author.Id);

        // A revision never changes, so it can be read and rendered before the transaction.
        var revision = await FindAsync(article.Id, number, cancellationToken);
        var text = await editor.RenderAsync(revision.Text, cancellationToken);
        var slug = await editor.ChangeAsync(
            actor,
            selector,
            new ArticleChanges(revision.Title, revision.Text, revision.Description, revision.Tags)
            {
                ArticleId = article.Id,
            },
            text,
            expected,
            cancellationToken);

        // It is restored, so a rename that has come since must not send the client to do it again.
        return await articles.FindDetailsAsync(
                selector with { Slug = slug!, AcceptsFormerSlugs = true },
                actor,
                Article.CommentsShown,
                cancellationToken)
            ?? throw Article.NotFound();
    }

    private async Task<ArticleReference> FindArticleAsync(
        Actor actor, ArticleSelector selector, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var article = await articles.FindReferenceAsync(selector, actor, cancellationToken)
            ?? throw Article.NotFound();
        AccessPolicy.EnsureMayReadRevisions(article, actor);
        return article;
    }

    private async Task<RevisionDetails> FindAsync(int articleId, int number, CancellationToken cancellationToken) =>
        await revisions.FindAsync(articleId, number, cancellationToken)
        ?? throw new NotFoundException(nameof(ArticleRevision), ArticleRevision.NotFoundMessage);
}
