namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>The rows that the migration <c>Publishing</c> adds for the articles of an earlier version.</summary>
internal static class PublishingData
{
    /// <summary>Copies the slugs to the table that has former ones as well.</summary>
    internal const string CopySlugsSql =
        "INSERT INTO ArticleSlugs (Slug, ArticleId) SELECT Slug, Id FROM Articles;";

    /// <summary>Adds the rows that <see cref="TextRendering"/> fills.</summary>
    internal const string AddPendingHtmlSql =
        "INSERT INTO ArticleHtml (ArticleId, Html) SELECT Id, '' FROM Articles;";
}
