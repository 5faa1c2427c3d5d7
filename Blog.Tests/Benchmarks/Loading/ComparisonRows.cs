namespace Blog.Benchmarks.Loading;

/// <summary>The rows in which the API is compared with the baseline.</summary>
internal static class ComparisonRows
{
    private const int PageSize = 20;

    /// <summary>As long as the texts of the sample data, and with words to index for the search.</summary>
    private static readonly string Text =
        string.Concat(Enumerable.Repeat("Every word of this text can be found again. ", 45));

    private static readonly string Run = Guid.NewGuid().ToString("N")[..8];

    private static int created;

    /// <summary>Publishes an article with a unique title.</summary>
    public static Row Create { get; } = new(
        "create",
        "`POST /article`",
        () => "/article",
        SignedIn: true,
        () =>
        {
            var title = $"Benchmark {Run} {Interlocked.Increment(ref created)}";
            return $$"""{"title":"{{title}}","description":"An article of the benchmark.","text":"{{Text}}"}""";
        });

    public static IReadOnlyList<Row> Of(int articles) =>
    [
        new("list", "`GET /article`, the first page", () => $"/article?limit={PageSize}"),
        new(
            "page",
            "`GET /article`, a random page",
            () => $"/article?limit={PageSize}&offset={Random.Shared.Next(Math.Max(articles - PageSize, 0) + 1)}"),
        Detail(articles),
        new("profile", "`GET /user/profile`", () => "/user/profile", SignedIn: true),
        Create,
        Create with
        {
            Name = "create-normal",
            Title = "`POST /article`, `Database:Synchronous=Normal`",
            Synchronous = Row.Normal,
        },
    ];

    public static Row Detail(int articles) => new(
        "detail",
        "`GET /article/{slug}`, a random article",
        () => $"/article/article-{Random.Shared.Next(articles) + 1}");
}
