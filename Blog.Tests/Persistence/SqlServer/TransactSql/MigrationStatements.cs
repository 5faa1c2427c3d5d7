using Blog.Tests.Persistence.Schema;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Blog.Tests.Persistence.SqlServer.TransactSql;

/// <summary>The statements in migrations, such as those that fill a new column.</summary>
internal static class MigrationStatements
{
    /// <summary>Resolves the names of each statement among the tables that it finds when it runs.</summary>
    public static IReadOnlyList<string> FindErrors(IEnumerable<MigrationOperation> operations)
    {
        var schema = new MigratedSchema();
        var catalogs = new List<string>();
        var errors = new List<string>();
        foreach (var (index, operation) in operations.Index())
        {
            schema.Apply(operation);
            if (operation is SqlOperation { Sql: var sql })
            {
                var definitions = string.Join("\nGO\n", [.. schema.Tables.Select(Create), .. catalogs]);
                errors.AddRange(DatabaseModel.FindErrors(
                    definitions, [new SqlStatement($"operation {index + 1} of the migrations", sql)]));
                catalogs.AddRange(TransactSqlParser.FindFullTextCatalogs(sql));
            }
        }

        return errors;
    }

    private static string Create(MigratedTable table)
    {
        var columns = table.Columns.Select(
            column => $"[{column.Key}] {column.Value.ColumnType} {(column.Value.IsNullable ? "NULL" : "NOT NULL")}");
        var key = table.PrimaryKey is { } primaryKey
            ? $", CONSTRAINT [{primaryKey.Name}] PRIMARY KEY ([{string.Join("], [", primaryKey.Columns)}])"
            : "";
        return $"CREATE TABLE [{table.Name}] ({string.Join(", ", columns)}{key});";
    }
}
