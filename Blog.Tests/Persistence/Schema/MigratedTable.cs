using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Blog.Tests.Persistence.Schema;

/// <summary>A table as the migrations so far have left it.</summary>
internal sealed class MigratedTable
{
    private readonly Dictionary<string, ColumnOperation> columns = [];
    private readonly Dictionary<string, CreateIndexOperation> indexes = [];
    private readonly Dictionary<string, AddUniqueConstraintOperation> uniqueConstraints = [];
    private AddPrimaryKeyOperation? primaryKey;

    /// <summary>Makes it as the operation says.</summary>
    /// <param name="create">The operation.</param>
    public MigratedTable(CreateTableOperation create)
    {
        Name = create.Name;
        primaryKey = create.PrimaryKey;
        create.Columns.ForEach(Apply);
        create.ForeignKeys.ForEach(Apply);
        create.UniqueConstraints.ForEach(Apply);
    }

    /// <summary>Its name.</summary>
    public string Name { get; set; }

    /// <summary>Its foreign keys, by their names.</summary>
    public Dictionary<string, AddForeignKeyOperation> ForeignKeys { get; } = [];

    /// <summary>Puts the new name of a column in the place of its old one.</summary>
    /// <param name="names">Names of columns.</param>
    /// <param name="name">The old name.</param>
    /// <param name="newName">The new name.</param>
    /// <returns>The names after the change.</returns>
    public static string[]? Renamed(string[]? names, string name, string newName) =>
        names is null ? null : [.. names.Select(column => column == name ? newName : column)];

    /// <summary>Changes it as an operation says.</summary>
    /// <param name="operation">The operation.</param>
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
                throw new NotSupportedException($"What does {operation.GetType().Name} do?");
        }
    }

    /// <summary>Gives a column another name, here and in the table's own keys and indexes.</summary>
    /// <param name="name">The old name.</param>
    /// <param name="newName">The new name.</param>
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

    /// <summary>Says what there is.</summary>
    /// <returns>A line for each column, key and index.</returns>
    public IEnumerable<string> Describe() =>
    [
        $"{Name}: table",
        $"{Name}: primary key {primaryKey?.Name} ({List(primaryKey?.Columns)})",
        .. columns.Select(column => $"{Name}: column {column.Key}, {Describe(column.Value)}"),
        .. ForeignKeys.Values.Select(key =>
            $"{Name}: foreign key {key.Name} ({List(key.Columns)}) to {key.PrincipalTable} ({List(key.PrincipalColumns)}), on delete {key.OnDelete}"),
        .. uniqueConstraints.Values.Select(constraint => $"{Name}: unique {constraint.Name} ({List(constraint.Columns)})"),
        .. indexes.Select(index => $"{Name}: index {index.Key} ({Describe(index.Value)})"),
    ];

    private static string Describe(ColumnOperation column)
    {
        var type = (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType).Name;
        return $"{type}, length {column.MaxLength}, precision {column.Precision}, {(column.IsNullable ? "null" : "not null")}";
    }

    // An empty list of directions means that all of them are downwards.
    private static string Describe(CreateIndexOperation index)
    {
        var columns = index.Columns.Select((column, position) =>
            index.IsDescending is { } descending && (descending.Length == 0 || descending[position]) ? $"{column} desc" : column);
        return $"{List(columns)}{(index.IsUnique ? ", unique" : "")}{(index.Filter is null ? "" : $", where {index.Filter}")}";
    }

    private static string List(IEnumerable<string>? names) => string.Join(", ", names ?? []);
}
