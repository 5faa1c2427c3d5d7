using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Blog.Tests.Persistence.Schema;

/// <summary>A table after the migrations that were applied so far.</summary>
internal sealed class MigratedTable
{
    private readonly Dictionary<string, ColumnOperation> columns = [];
    private readonly Dictionary<string, CreateIndexOperation> indexes = [];
    private readonly Dictionary<string, AddUniqueConstraintOperation> uniqueConstraints = [];
    private AddPrimaryKeyOperation? primaryKey;

    public MigratedTable(CreateTableOperation create)
    {
        Name = create.Name;
        primaryKey = create.PrimaryKey;
        create.Columns.ForEach(Apply);
        create.ForeignKeys.ForEach(Apply);
        create.UniqueConstraints.ForEach(Apply);
    }

    public string Name { get; set; }

    public Dictionary<string, AddForeignKeyOperation> ForeignKeys { get; } = [];

    public IReadOnlyDictionary<string, ColumnOperation> Columns => columns;

    public AddPrimaryKeyOperation? PrimaryKey => primaryKey;

    public static string[]? Renamed(string[]? names, string name, string newName) =>
        names is null ? null : [.. names.Select(column => column == name ? newName : column)];

    public void Apply(MigrationOperation operation)
    {
        switch (operation)
        {
            case AddColumnOperation add:
                columns.Add(add.Name, add);
                break;
            case AlterColumnOperation alter:
                MigratedSchema.Remove(columns, alter.Name);
                columns.Add(alter.Name, alter);
                break;
            case DropColumnOperation drop:
                MigratedSchema.Remove(columns, drop.Name);
                break;
            case CreateIndexOperation create:
                indexes.Add(create.Name, create);
                break;
            case DropIndexOperation drop:
                MigratedSchema.Remove(indexes, drop.Name);
                break;
            case RenameIndexOperation rename:
                indexes.Add(rename.NewName, MigratedSchema.Remove(indexes, rename.Name));
                break;
            case AddForeignKeyOperation add:
                ForeignKeys.Add(add.Name, add);
                break;
            case DropForeignKeyOperation drop:
                MigratedSchema.Remove(ForeignKeys, drop.Name);
                break;
            case AddUniqueConstraintOperation add:
                uniqueConstraints.Add(add.Name, add);
                break;
            case DropUniqueConstraintOperation drop:
                MigratedSchema.Remove(uniqueConstraints, drop.Name);
                break;
            case AddPrimaryKeyOperation add:
                primaryKey = add;
                break;
            case DropPrimaryKeyOperation:
                primaryKey = null;
                break;
            default:
                throw new NotSupportedException($"{operation.GetType().Name} is not supported.");
        }
    }

    /// <summary>Renames a column, and its uses in the table's own keys and indexes.</summary>
    public void RenameColumn(string name, string newName)
    {
        columns.Add(newName, MigratedSchema.Remove(columns, name));
        primaryKey?.Columns = Renamed(primaryKey.Columns, name, newName)!;
        foreach (var key in ForeignKeys.Values)
        {
            key.Columns = Renamed(key.Columns, name, newName)!;
        }

        foreach (var index in indexes.Values)
        {
            index.Columns = Renamed(index.Columns, name, newName)!;
        }

        foreach (var constraint in uniqueConstraints.Values)
        {
            constraint.Columns = Renamed(constraint.Columns, name, newName)!;
        }
    }

    /// <summary>Returns a line for each column, key and index.</summary>
    public IEnumerable<string> Describe() =>
    [
        $"{Name}: table",
        $"{Name}: primary key {primaryKey?.Name} ({List(primaryKey?.Columns)})",
        .. columns.Select(column => $"{Name}: column {column.Key}, {Describe(column.Value)}"),
        .. ForeignKeys.Values.Select(key => $"{Name}: foreign key {Describe(key)}"),
        .. uniqueConstraints.Values.Select(
            constraint => $"{Name}: unique {constraint.Name} ({List(constraint.Columns)})"),
        .. indexes.Select(index => $"{Name}: index {index.Key} ({Describe(index.Value)})"),
    ];

    private static string Describe(ColumnOperation column)
    {
        var type = (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType).Name;
        var nullability = column.IsNullable ? "null" : "not null";
        return $"{type}, length {column.MaxLength}, precision {column.Precision}, {nullability}";
    }

    private static string Describe(AddForeignKeyOperation key) =>
        $"{key.Name} ({List(key.Columns)}) to {key.PrincipalTable} ({List(key.PrincipalColumns)}), "
        + $"on delete {key.OnDelete}";

    // An empty list of directions means that all columns are descending.
    private static string Describe(CreateIndexOperation index)
    {
        var columns = index.Columns.Select((column, position) =>
            index.IsDescending is { } descending && (descending.Length == 0 || descending[position])
                ? $"{column} desc"
                : column);
        var filter = index.Filter is null ? "" : $", where {index.Filter}";
        return $"{List(columns)}{(index.IsUnique ? ", unique" : "")}{filter}";
    }

    private static string List(IEnumerable<string>? names) => string.Join(", ", names ?? []);
}
