using Microsoft.SqlServer.Dac.Model;

namespace Blog.Tests.Persistence.SqlServer.TransactSql;

/// <summary>Resolves names as SQL Server does when it compiles a procedure, without a server.</summary>
internal static class DatabaseModel
{
    /// <summary>
    /// Adds the schema, and each statement as a procedure, to the model of a database. Returns the model's errors, and
    /// its warnings: it only warns of a table that does not exist, because it may be created after the procedure.
    /// </summary>
    /// <param name="schema">The DDL of the tables.</param>
    public static IReadOnlyList<string> FindErrors(string schema, IEnumerable<SqlStatement> statements)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var definition in TransactSqlParser.SplitBatches(SystemObjects.Definitions + schema))
        {
            model.AddObjects(definition);
        }

        var catalogs = TransactSqlParser.FindFullTextCatalogs(schema).ToHashSet();
        foreach (var statement in statements)
        {
            try
            {
                AddProcedures(model, statement);
                foreach (var catalog in TransactSqlParser.FindFullTextCatalogs(statement.Sql).Where(catalogs.Add))
                {
                    model.AddObjects(catalog);
                }
            }
            catch (Exception exception) when (exception is DacModelException or FormatException)
            {
                // The model takes no other statement after one with a parameter that is not declared.
                return [$"{statement.Name}: {exception.Message}"];
            }
        }

        return [.. model.Validate().Select(error => $"{error.Prefix}{error.Number}: {error.Message}")];
    }

    private static void AddProcedures(TSqlModel model, SqlStatement statement)
    {
        foreach (var (index, batch) in TransactSqlParser.SplitBatches(statement.Sql).Index())
        {
            var name = $"{statement.Name}, {index + 1}".Replace("]", "]]", StringComparison.Ordinal);
            model.AddObjects($"CREATE PROCEDURE [{name}] {statement.Parameters} AS BEGIN\n{batch}\nEND");
        }

        // The server compiles this text on its own, without the parameters.
        foreach (var (index, executed) in TransactSqlParser.FindExecuted(statement.Sql).Index())
        {
            AddProcedures(model, new SqlStatement($"{statement.Name}, executed {index + 1}", executed));
        }
    }
}
