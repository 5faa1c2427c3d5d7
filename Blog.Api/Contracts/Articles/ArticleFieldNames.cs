using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

/// <summary>The names of the fields of an article of which revisions are kept.</summary>
internal static class ArticleFieldNames
{
    public const string Title = "title";

    public const string Description = "description";

    public const string Text = "text";

    public const string Tags = "tags";

    private static readonly (ArticleFields Field, string Name)[] Names =
    [
        (ArticleFields.Title, Title),
        (ArticleFields.Description, Description),
        (ArticleFields.Text, Text),
        (ArticleFields.Tags, Tags),
    ];

    public static IReadOnlyList<string> Of(ArticleFields fields) =>
        [.. Names.Where(each => fields.HasFlag(each.Field)).Select(each => each.Name)];
}
