namespace Blog.Domain.Articles;

/// <summary>The words of a full-text search, without quotes, operators and punctuation.</summary>
public sealed record SearchWords
{
    /// <summary>The maximum length of the search text.</summary>
    public const int MaxLength = 200;

    private SearchWords(IReadOnlyList<string> values) => Values = values;

    /// <summary>
    /// The distinct words, in the form of <see cref="SearchTextNormalizer"/>. If there are none, no article matches.
    /// </summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The words in one text, which is the same in whatever order they were entered.</summary>
    public string Sorted => string.Join(SearchTextNormalizer.Separator, Values.Order(StringComparer.Ordinal));

    /// <summary>Splits a search text into words; returns null if it is null or white space.</summary>
    public static SearchWords? From(string? searchText)
    {
        if (string.IsNullOrWhiteSpace(searchText))
        {
            return null;
        }

        var words = SearchTextNormalizer.Normalize(searchText)
            .Split(SearchTextNormalizer.Separator, StringSplitOptions.RemoveEmptyEntries);
        return new SearchWords([.. words.Distinct(StringComparer.Ordinal)]);
    }
}
