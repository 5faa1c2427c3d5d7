using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Makes a column nullable, and adds a foreign key with its column, without rebuilding the table. EF Core rebuilds a
/// table in several transactions, and a program that is killed between them would leave a migration that can neither be
/// completed nor repeated. The triggers of a table stay as well.
/// </summary>
internal sealed class InPlaceMigrationsSqlGenerator(
    MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider migrationsAnnotations)
    : SqliteMigrationsSqlGenerator(dependencies, migrationsAnnotations)
{
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        base.Generate([.. operations.SelectMany(operation => Rewrite(operation, operations))], model, options);

    private IEnumerable<MigrationOperation> Rewrite(
        MigrationOperation operation, IReadOnlyList<MigrationOperation> operations) => operation switch
        {
            AlterColumnOperation { IsNullable: true, OldColumn.IsNullable: false } altered =>
                [new SqlOperation { Sql = MakeNullable(altered) }],
            AddColumnOperation added when operations.OfType<AddForeignKeyOperation>()
                .FirstOrDefault(key => IsOf(key, added)) is { } foreignKey =>
                [new SqlOperation { Sql = AddReference(added, foreignKey) }],
            AddForeignKeyOperation foreignKey when operations.OfType<AddColumnOperation>()
                .Any(added => IsOf(foreignKey, added)) =>
                [],
            _ => [operation],
        };

    private static bool IsOf(AddForeignKeyOperation foreignKey, AddColumnOperation column) =>
        column.IsNullable
        && foreignKey.Table == column.Table
        && foreignKey.Columns is [var name]
        && name == column.Name;

    /// <summary>Replaces the column by one with the same values. No index may have it.</summary>
    private string MakeNullable(AlterColumnOperation column)
    {
        var (table, name, copy) = (Delimit(column.Table), Delimit(column.Name), Delimit($"Nullable{column.Name}"));
        return $"""
            ALTER TABLE {table} ADD COLUMN {copy} {column.ColumnType} NULL;
            UPDATE {table} SET {copy} = {name};
            ALTER TABLE {table} DROP COLUMN {name};
            ALTER TABLE {table} RENAME COLUMN {copy} TO {name};
            """;
    }

    private string AddReference(AddColumnOperation column, AddForeignKeyOperation key) =>
        $"""
        ALTER TABLE {Delimit(column.Table)} ADD COLUMN {Delimit(column.Name)} {column.ColumnType} NULL
        CONSTRAINT {Delimit(key.Name!)} REFERENCES {Delimit(key.PrincipalTable)} ({Delimit(key.PrincipalColumns![0])});
        """;

    private string Delimit(string identifier) => Dependencies.SqlGenerationHelper.DelimitIdentifier(identifier);
}
