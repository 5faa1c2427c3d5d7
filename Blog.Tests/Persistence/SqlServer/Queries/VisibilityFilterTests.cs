using System.Text.RegularExpressions;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>
/// Every recorded query that reads articles, or the rows of tags and favorites that have a copy of their dates, reads
/// only what is published.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class VisibilityFilterTests
{
    private const string ForModerators = "for a moderator";

    /// <summary>The queries that may find what is hidden.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["ArticleRepository.ListOwnAsync"] = "authors list their own articles",
        ["ExportRepository.ListArticlesAsync"] = "authors export their own articles",
        ["TagRepository.ListAsync"] = "counts scheduled articles, to leave them out",
        ["CommitVerifier.IsCommittedAsync"] = "finds out whether a write was saved, and shows nothing",
    };

    /// <summary>The queries for a reader, who sees own articles as well, with their tags.</summary>
    private static readonly string[] QueriesWithReader =
    [
        "ArticleRepository.FindAsync", "ArticleRepository.FindReferenceAsync", "ArticleRepository.FindDetailsAsync",
        "CommentRepository.FindAsync", "CommentRepository.ListAsync", "CommentRepository.ListNewestAsync",
        "ExportRepository.ListCommentsAsync",
    ];

    private static IEnumerable<RecordedCall> Calls =>
        RecordedCalls.All.Where(call => !call.Description.Contains(ForModerators, StringComparison.Ordinal));

    private static IEnumerable<string> Names => Calls.Select(call => call.SnapshotName).Distinct();

    [TestCaseSource(nameof(Names))]
    public async Task A_query_finds_only_what_is_published(string name)
    {
        List<string> unfiltered = [];
        foreach (var call in Calls.Where(call => call.SnapshotName == name))
        {
            var statements = (await call.RecordAsync()).Statements.Select(statement => statement.Sql);
            unfiltered.AddRange(statements.Where(sql => HasUnfilteredRows(sql, QueriesWithReader.Contains(name)))
                .Select(sql => $"{call.Description}:\n{sql}"));
        }

        Assert.That(unfiltered, Exceptions.ContainsKey(name) ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public void Every_exception_is_a_query() =>
        Assert.That(Exceptions.Keys.Concat(QueriesWithReader).Except(Names), Is.Empty);

    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]", true)]
    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]\nWHERE [a].[PublishedAt] <= @time", true)]
    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]\nWHERE [a].[PublishedAt] <= @ef_filter__Now", false)]
    [TestCase(
        "SELECT [a].[Id]\nFROM [Articles] AS [a]\nWHERE [a].[PublishedAt] <= @context_Now OR [a].[AuthorId] = @id",
        true)]
    [TestCase(
        "SELECT (\n SELECT COUNT(*)\n FROM [ArticleTags] AS [t]) AS [Total]\nFROM [Articles] AS [a]\n"
        + "WHERE [a].[PublishedAt] <= @ef_filter__Now",
        true)]
    [TestCase(
        "SELECT [a].[Id]\nFROM [Articles] AS [a]\nWHERE [a].[PublishedAt] <= @ef_filter__Now AND EXISTS (\n"
        + " SELECT 1\n FROM [ArticleTags] AS [t]\n WHERE [t].[ArticleId] = [a].[Id])",
        false)]
    [TestCase(
        "SELECT [a].[Id]\nFROM (\n SELECT [b].[Id]\n FROM [Articles] AS [b]\n WHERE [b].[PublishedAt] <= @latest\n"
        + ") AS [k]\nINNER JOIN [Articles] AS [a] ON [k].[Id] = [a].[Id]",
        false)]
    [TestCase(
        "SELECT [a].[Id]\nFROM (\n SELECT [b].[Id]\n FROM [Articles] AS [b]\n) AS [k]\n"
        + "INNER JOIN [Articles] AS [a] ON [k].[Id] = [a].[Id]",
        true)]
    [TestCase(
        "SELECT [a].[Id]\nFROM [ArticleSlugs] AS [s]\nINNER JOIN [Articles] AS [a] ON [s].[ArticleId] = [a].[Id]",
        true)]
    [TestCase("UPDATE [a]\nSET [a].[CommentCount] = 1\nFROM [Articles] AS [a]", false)]
    public void An_unfiltered_query_is_recognized(string sql, bool expected) =>
        Assert.That(HasUnfilteredRows(sql, mayBeOwn: false), Is.EqualTo(expected));

    private static bool HasUnfilteredRows(string sql, bool mayBeOwn) =>
        Query().IsMatch(sql)
        && Table().Matches(KeyedJoin().Replace(Condition().Replace(sql, ""), ""))
            .Where(table => !mayBeOwn || table.Groups[1].Value == "Articles")
            .Where(table => !IsSearch(sql, table.Groups[2].Value))
            .Any(table =>
            {
                var filter = Regex.Escape($"[{table.Groups[2].Value}].[PublishedAt] <= @") + @"((\w*_)?Now|latest)\w*";
                return !Regex.IsMatch(sql, mayBeOwn ? filter : $@"{filter}\b(?! OR )");
            });

    // The hits of a search are joined with articles that are filtered themselves.
    private static bool IsSearch(string sql, string alias) =>
        sql.Contains($"[{alias}].[SearchText] LIKE @", StringComparison.Ordinal);

    [GeneratedRegex(@"^(SELECT|WITH)\b")]
    private static partial Regex Query();

    [GeneratedRegex(@"\[(Articles|ArticleTags|Favorites)\] AS \[(\w+)\]")]
    private static partial Regex Table();

    // The articles of keys that are filtered themselves.
    [GeneratedRegex(@"\) AS \[(\w+)\]\s+INNER JOIN \[Articles\] AS \[\w+\] ON \[\1\]\.")]
    private static partial Regex KeyedJoin();

    // Whether an article has a tag, or is a favorite, is a condition for an article that is filtered itself.
    [GeneratedRegex(@"EXISTS \(\s*SELECT 1\s+FROM \[(?:ArticleTags|Favorites)\] AS \[\w+\]")]
    private static partial Regex Condition();
}
