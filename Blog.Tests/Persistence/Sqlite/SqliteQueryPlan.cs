using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Blog.Tests.Persistence.Sqlite;

/// <summary>How SQLite goes about a query.</summary>
/// <param name="Sql">The query.</param>
/// <param name="Steps">What it does, indented.</param>
public sealed partial record SqliteQueryPlan(string Sql, IReadOnlyList<string> Steps)
{
    /// <summary>The steps that read a table from end to end; neither an index, nor what an inner query gives.</summary>
    public IReadOnlyList<string> Scans
    {
        get
        {
            var inner = Steps.Select(step => InnerQuery().Match(step).Groups["name"].Value).ToHashSet();
            return
            [
                .. Steps.Where(step => Scan().Match(step) is { Success: true } scan
                    && !inner.Contains(scan.Groups["name"].Value)
                    && !step.Contains(" INDEX ", StringComparison.Ordinal)),
            ];
        }
    }

    /// <summary>The steps that sort what no index had in order.</summary>
    public IReadOnlyList<string> Sorts => [.. Steps.Where(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal))];

    /// <summary>Asks SQLite.</summary>
    /// <param name="command">The query.</param>
    /// <returns>What it answers.</returns>
    public static SqliteQueryPlan Of(SqliteCommand command)
    {
        using var explain = new SqliteCommand($"EXPLAIN QUERY PLAN {command.CommandText}", command.Connection, command.Transaction);
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

    /// <inheritdoc/>
    public override string ToString() => $"{Sql}\n\n{string.Join('\n', Steps)}";

    [GeneratedRegex(@"(CO-ROUTINE|MATERIALIZE) (?<name>\w+)")]
    private static partial Regex InnerQuery();

    // What a virtual table does it tells by the number of its index: with one it is searched.
    [GeneratedRegex(@"\bSCAN (?<name>\w+)(?! VIRTUAL TABLE INDEX [1-9])")]
    private static partial Regex Scan();
}
