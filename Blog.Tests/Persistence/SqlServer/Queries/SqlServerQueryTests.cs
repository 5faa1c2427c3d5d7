using System.Text.RegularExpressions;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Mail;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.SqlServer;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>
/// Runs every call to the database on the provider of SQL Server, without a server. A query that cannot be translated,
/// and every warning of EF Core, is an exception.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class SqlServerQueryTests
{
    private static IEnumerable<string> SnapshotNames => RecordedCalls.All.Select(call => call.SnapshotName).Distinct();

    private static IEnumerable<string> ListNames => RecordedCalls.All
        .Where(call => IsList(call.Method.ReturnType))
        .Select(call => call.SnapshotName)
        .Distinct();

    [TestCaseSource(nameof(SnapshotNames))]
    public async Task The_sql_equals_the_reviewed_snapshot(string name)
    {
        var sections = new List<string>();
        foreach (var call in CallsOf(name))
        {
            var commands = await RecordAsync(call);
            sections.Add(string.Join("\n\n", [$"---- {call.Description}", .. commands]));
        }

        SqlSnapshots.AssertEqual(name, string.Join("\n\n\n", sections) + "\n");
    }

    [Test]
    public void Every_snapshot_is_used() =>
        Assert.That(SqlSnapshots.DeleteUnused(SqlSnapshots.Names.Except(SnapshotNames)), Is.Empty);

    [Test]
    public void Every_repository_method_has_a_snapshot()
    {
        var methods = typeof(IUnitOfWork).Assembly.GetTypes()
            .Where(IsRepository)
            .Concat([typeof(IUnitOfWork), typeof(IUserProfileReader), typeof(IMailOutbox)])
            .SelectMany(type => type.GetMethods())
            .Append(typeof(CommitVerifier).GetMethod(nameof(CommitVerifier.IsCommittedAsync))!);
        Assert.That(methods.Except(RecordedCalls.All.Select(call => call.Method)), Is.Empty);
    }

    [TestCaseSource(nameof(ListNames))]
    public async Task Every_list_is_limited(string name)
    {
        var commands = await Task.WhenAll(CallsOf(name).Select(RecordAsync));
        foreach (var command in commands.SelectMany(each => each))
        {
            Assert.That(HasLimit(command), command);
        }
    }

    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]", false)]
    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]\nWHERE [a].[Text] = @text", false)]
    [TestCase("SELECT [a].[Id]\nFROM [Articles] AS [a]\nORDER BY [a].[Id]", false)]
    [TestCase("SELECT TOP(@p) [a].[Id]\nFROM [Articles] AS [a]", true)]
    [TestCase("SELECT COUNT(*)\nFROM [Articles] AS [a]", true)]
    [TestCase("SELECT NEXT VALUE FOR [TagIds]", true)]
    [TestCase("SELECT NEXT VALUE FOR [TagIds], [t].[Id]\nFROM [Tags] AS [t]", false)]
    [TestCase("SELECT [t].[Id]\nFROM [Tags] AS [t]\nWHERE [t].[NormalizedName] IN (@names1, @names2)", true)]
    [TestCase(
        "SELECT [a].[Id]\nFROM [Articles] AS [a]\nORDER BY [a].[Id]\nOFFSET @p ROWS FETCH NEXT @p0 ROWS ONLY", true)]
    public void A_limit_is_recognized(string sql, bool expected) =>
        Assert.That(HasLimit(sql), Is.EqualTo(expected));

    private static IEnumerable<RecordedCall> CallsOf(string name) =>
        RecordedCalls.All.Where(call => call.SnapshotName == name);

    private static async Task<IReadOnlyList<string>> RecordAsync(RecordedCall call) =>
        (await call.RecordAsync()).Commands;

    private static bool IsRepository(Type type) =>
        type.IsInterface && type.Name.EndsWith("Repository", StringComparison.Ordinal);

    private static bool IsList(Type type) => type == typeof(ArticlePage) || (type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Page<>)
            || type.GetInterfaces().Contains(typeof(System.Collections.IEnumerable))
            || type.GetGenericArguments().Any(IsList)));

    private static bool HasLimit(string sql) => Limit().IsMatch(sql);

    // A count, a key from a sequence, the first rows, a page, or the rows with given keys.
    [GeneratedRegex(
        @"SELECT COUNT\(\*\)\n|^SELECT NEXT VALUE FOR \[\w+\]$"
        + @"|\bTOP\(|\bFETCH NEXT @?\w+ ROWS ONLY|\] IN \(@\w+(, @\w+)*\)")]
    private static partial Regex Limit();
}
