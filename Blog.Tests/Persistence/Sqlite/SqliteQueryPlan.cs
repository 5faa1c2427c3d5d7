using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Blog.Tests.Persistence.Sqlite;

/// <summary>How SQLite executes a query (https://www.sqlite.org/eqp.html).</summary>
/// <param name="Steps">The steps, indented by depth.</param>
public sealed partial record SqliteQueryPlan(string Sql, IReadOnlyList<string> Steps)
{
    /// <summary>The steps that scan a table; not those that scan an index or the result of a subquery.</summary>
    public IReadOnlyList<string> Scans
    {
        get
        {
            var subqueries = Steps.Select(step => Subquery().Match(step).Groups["name"].Value).ToHashSet();
            return
            [
                .. Steps.Where(step => Scan().Match(step) is { Success: true } scan
                    && !subqueries.Contains(scan.Groups["name"].Value)
                    && !step.Contains(" INDEX ", StringComparison.Ordinal)),
            ];
        }
    }

    /// <summary>The steps that sort rows because no index has them in order.</summary>
    public IReadOnlyList<string> Sorts =>
        [.. Steps.Where(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal))];

    public static SqliteQueryPlan Of(SqliteCommand command)
    {
        using var explain = new SqliteCommand(
            $"EXPLAIN QUERY PLAN {command.CommandText}", command.Connection, command.Transaction);
        foreach (SqliteParameter parameter in command.Parameters)
        {
            explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        }

        using var reader = explain.ExecuteReader();
        var (steps, depths) = (new List<string>(), new Dictionary<long, int> { [0] = 0 });
        while (reader.Read())
        {
            var depth = depths[reader.GetInt64(0)] = depths[reader.GetInt64(1)] + 1;
            steps.Add($"{new string(' ', 2 * (depth - 1))}{reader.GetString(3)}");
        }

        return new SqliteQueryPlan(command.CommandText, steps);
    }

    public override string ToString() => $"{Sql}\n\n{string.Join('\n', Steps)}";

    [GeneratedRegex(@"(CO-ROUTINE|MATERIALIZE) (?<name>\w+)")]
    private static partial Regex Subquery();

    // A virtual table is searched, not scanned, where its index number is not 0.
    [GeneratedRegex(@"\bSCAN (?<name>\w+)(?! VIRTUAL TABLE INDEX [1-9])")]
    private static partial Regex Scan();
}
