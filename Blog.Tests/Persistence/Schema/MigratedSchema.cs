using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Blog.Tests.Persistence.Schema;

/// <summary>The schema that the migrations of an engine create in an empty database, without a database.</summary>
internal sealed class MigratedSchema
{
    private readonly Dictionary<string, MigratedTable> tables = [];

    public IEnumerable<MigratedTable> Tables => tables.Values;

    public static MigratedSchema Of(DbContext context) => Of(OperationsOf(context));

    public static MigratedSchema Of(IEnumerable<MigrationOperation> operations)
    {
        var schema = new MigratedSchema();
        foreach (var operation in operations)
        {
            schema.Apply(operation);
        }

        return schema;
    }

    /// <summary>Returns the operations of all migrations.</summary>
    public static IEnumerable<MigrationOperation> OperationsOf(DbContext context)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        return assembly.Migrations
            .OrderBy(migration => migration.Key, StringComparer.Ordinal)
            .Select(migration => assembly.CreateMigration(migration.Value, context.Database.ProviderName!))
            .SelectMany(migration => migration.UpOperations);
    }

    /// <summary>Returns a line for each column, key and index, sorted.</summary>
    public IReadOnlyList<string> Describe() =>
        [.. tables.Values.SelectMany(table => table.Describe()).Order(StringComparer.Ordinal)];

    /// <exception cref="KeyNotFoundException">There is no item of that name.</exception>
    public static T Remove<T>(Dictionary<string, T> items, string name) => items.Remove(name, out var item)
        ? item
        : throw new KeyNotFoundException($"There is no {name} to drop or rename.");

    public void Apply(MigrationOperation operation)
    {
        switch (operation)
        {
            case CreateTableOperation create:
                tables.Add(create.Name, new MigratedTable(create));
                break;
            case DropTableOperation drop:
                Remove(tables, drop.Name);
                break;
            case RenameTableOperation rename:
                RenameTable(rename.Name, rename.NewName ?? rename.Name);
                break;
            case RenameColumnOperation rename:
                RenameColumn(rename);
                break;
            case RenameIndexOperation { Table: { } table }:
                tables[table].Apply(operation);
                break;
            case DropIndexOperation { Table: { } table }:
                tables[table].Apply(operation);
                break;
            case SqlOperation or AlterDatabaseOperation or CreateSequenceOperation:
                break;
            case ITableMigrationOperation { Table: var table } when tables.TryGetValue(table, out var changed):
                changed.Apply(operation);
                break;
            default:
                throw new NotSupportedException($"{operation.GetType().Name} is not supported.");
        }
    }

    private void RenameTable(string name, string newName)
    {
        tables.Add(newName, Remove(tables, name));
        tables[newName].Name = newName;
        foreach (var key in ForeignKeysTo(name))
        {
            key.PrincipalTable = newName;
        }
    }

    private void RenameColumn(RenameColumnOperation rename)
    {
        tables[rename.Table].RenameColumn(rename.Name, rename.NewName);
        foreach (var key in ForeignKeysTo(rename.Table))
        {
            key.PrincipalColumns = MigratedTable.Renamed(key.PrincipalColumns, rename.Name, rename.NewName);
        }
    }

    private IEnumerable<AddForeignKeyOperation> ForeignKeysTo(string table) =>
        tables.Values.SelectMany(each => each.ForeignKeys.Values).Where(key => key.PrincipalTable == table);
}
