namespace Blog.Domain.Articles;

/// <summary>The names of statuses outside of the program.</summary>
public static class ArticleStatusName
{
    /// <summary>The name of <see cref="ArticleStatus.Draft"/>.</summary>
    public const string Draft = "draft";

    /// <summary>The name of <see cref="ArticleStatus.Scheduled"/>.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>The name of <see cref="ArticleStatus.Published"/>.</summary>
    public const string Published = "published";

    /// <summary>The error message for an unknown status.</summary>
    public const string InvalidMessage = $"The {{0}} field must be {Draft}, {Scheduled} or {Published}.";

    /// <summary>Returns the name of a status.</summary>
    public static string Of(ArticleStatus status) => status switch
    {
        ArticleStatus.Draft => Draft,
        ArticleStatus.Scheduled => Scheduled,
        ArticleStatus.Published => Published,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "This is not a status."),
    };

    /// <summary>Finds a status by its name, or returns null.</summary>
    public static ArticleStatus? Find(string? name) =>
        Enum.GetValues<ArticleStatus>().Cast<ArticleStatus?>().FirstOrDefault(status => Of(status!.Value) == name);
}
