using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.SqlServer;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>
/// Every call to the database once on SQL Server's provider, which has no server to send it to. A query that cannot
/// be translated, and every warning of EF Core's, is an exception.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class SqlServerQueryTests
{
    private static readonly ConcurrentDictionary<RecordedCall, Lazy<Task<IReadOnlyList<string>>>> Recorded = new();

    private static IEnumerable<string> SnapshotNames => RecordedCalls.All.Select(call => call.Snapshot).Distinct();

    private static IEnumerable<string> ListNames => RecordedCalls.All
        .Where(call => IsList(call.Method.ReturnType))
        .Select(call => call.Snapshot)
        .Distinct();

    [TestCaseSource(nameof(SnapshotNames))]
    public async Task The_sql_is_the_one_that_was_reviewed(string name)
    {
        var sections = new List<string>();
        foreach (var call in CallsOf(name))
        {
            var commands = await RecordAsync(call);
            sections.Add(string.Join("\n\n", [$"---- {call.How}", .. commands]));
        }

        SqlSnapshots.Compare(name, string.Join("\n\n\n", sections) + "\n");
    }

    [Test]
    public void No_snapshot_is_left_over() => Assert.That(SqlSnapshots.Forget(SqlSnapshots.Names.Except(SnapshotNames)), Is.Empty);

    [Test]
    public void Every_method_of_a_repository_is_called()
    {
        var methods = typeof(IUnitOfWork).Assembly.GetTypes()
            .Where(type => type == typeof(IUnitOfWork) || (type.IsInterface && (type.Name.EndsWith("Repository", StringComparison.Ordinal) || type == typeof(IUserProfileReader))))
            .SelectMany(type => type.GetMethods())
            .Append(typeof(CommitVerifier).GetMethod(nameof(CommitVerifier.IsCommittedAsync))!);
        Assert.That(methods.Except(RecordedCalls.All.Select(call => call.Method)), Is.Empty);
    }

    [TestCaseSource(nameof(ListNames))]
    public async Task A_list_has_an_end(string name)
    {
        foreach (var command in (await Task.WhenAll(CallsOf(name).Select(RecordAsync))).SelectMany(commands => commands))
        {
            Assert.That(HasEnd(command), command);
        }
    }

    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]", false)]
    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]\nWHERE [a].[Text] = @text", false)]
    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]\nORDER BY [a].[Id]", false)]
    [TestCase("SELECT TOP(@p) [a].[Id]\nFROM [Articles] AS [a]", true)]
    [TestCase("SELECT COUNT(*)\nFROM [Articles] AS [a]", true)]
    [TestCase("SELECT [t].[Id]\nFROM [Tags] AS [t]\nWHERE [t].[NormalizedName] IN (@names1, @names2)", true)]
    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]\nORDER BY [a].[Id]\nOFFSET @p ROWS FETCH NEXT @p0 ROWS ONLY", true)]
    public void What_has_an_end_is_told_from_what_has_none(string sql, bool expected) => Assert.That(HasEnd(sql), Is.EqualTo(expected));

    private static IEnumerable<RecordedCall> CallsOf(string name) => RecordedCalls.All.Where(call => call.Snapshot == name);

    private static Task<IReadOnlyList<string>> RecordAsync(RecordedCall call) =>
        Recorded.GetOrAdd(call, key => new Lazy<Task<IReadOnlyList<string>>>(key.RecordAsync)).Value;

    private static bool IsList(Type type) => type == typeof(ArticlePage) || (type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Page<>)
            || type.GetInterfaces().Contains(typeof(System.Collections.IEnumerable))
            || type.GetGenericArguments().Any(IsList)));

    private static bool HasEnd(string sql) => End().IsMatch(sql);

    /// <summary>A count, a page, the first few, or the rows of keys that are named.</summary>
    [GeneratedRegex(@"SELECT COUNT\(\*\)\n|\bTOP\(|\bFETCH NEXT @?\w+ ROWS ONLY|\] IN \(@\w+(, @\w+)*\)")]
    private static partial Regex End();
}
