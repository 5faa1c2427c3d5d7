using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Persistence.SqlServer.Schema;

/// <summary>What SQL Server refuses, or takes without saying what it makes of it. Each rule gives a sentence for each breach.</summary>
internal static class SchemaRules
{
    private const int MaxKeyBytes = 1700;
    private const int MaxClusteredKeyBytes = 900;

    private static readonly Type[] TypesWithPrecision =
        [typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeOnly), typeof(TimeSpan)];

    /// <summary>No row may be reached by two ways, or by itself, when another is deleted (error 1785).</summary>
    /// <param name="model">The model.</param>
    /// <returns>The breaches.</returns>
    public static IEnumerable<string> FindCascades(IRelationalModel model)
    {
        foreach (var start in model.Tables)
        {
            var reached = new HashSet<ITable> { start };
            var next = new Queue<ITable>([start]);
            while (next.TryDequeue(out var table))
            {
                foreach (var dependent in table.ReferencingForeignKeyConstraints.Where(HasAction).Select(key => key.Table))
                {
                    if (reached.Add(dependent))
                    {
                        next.Enqueue(dependent);
                    }
                    else
                    {
                        yield return $"{dependent.Name} is reached twice by a delete from {start.Name}";
                    }
                }
            }
        }
    }

    /// <summary>No key may be longer than an index can hold, nor of a column without an end (errors 1919 and 1946).</summary>
    /// <param name="model">The model.</param>
    /// <returns>The breaches.</returns>
    public static IEnumerable<string> FindLongKeys(IRelationalModel model)
    {
        foreach (var (name, columns, limit) in model.Tables.SelectMany(Keys))
        {
            var endless = columns.Where(column => SqlServerTypes.KeyBytes(column.StoreType) is null).ToList();
            if (endless.Count > 0)
            {
                yield return $"{name} has {endless[0].Name} of {endless[0].StoreType}";
            }
            else if (columns.Sum(column => SqlServerTypes.KeyBytes(column.StoreType)!.Value) is var bytes && bytes > limit)
            {
                yield return $"{name} has {bytes} bytes, more than {limit}";
            }
        }
    }

    /// <summary>Every column of decimals or times says how many digits it keeps.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The breaches.</returns>
    public static IEnumerable<string> FindMissingPrecision(IRelationalModel model) =>
        from table in model.Tables
        from column in table.Columns
        from mapping in column.PropertyMappings
        where TypesWithPrecision.Contains(Nullable.GetUnderlyingType(mapping.Property.ClrType) ?? mapping.Property.ClrType)
        where mapping.Property.GetPrecision() is null || !column.StoreType.Contains('(')
        select $"{table.Name}.{column.Name} is {column.StoreType}";

    /// <summary>No column has a type that is kept for old databases.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The breaches.</returns>
    public static IEnumerable<string> FindObsoleteTypes(IRelationalModel model) =>
        from table in model.Tables
        from column in table.Columns
        where SqlServerTypes.IsObsolete(column.StoreType)
        select $"{table.Name}.{column.Name} is {column.StoreType}";

    // Setting a reference to null counts as much as deleting the row that has it.
    private static bool HasAction(IForeignKeyConstraint key) =>
        key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault;

    private static IEnumerable<(string Name, IReadOnlyList<IColumn> Columns, int Limit)> Keys(ITable table)
    {
        foreach (var key in table.UniqueConstraints)
        {
            var isClustered = key.MappedKeys.First().IsClustered() ?? key.GetIsPrimaryKey();
            yield return (key.Name, key.Columns, isClustered ? MaxClusteredKeyBytes : MaxKeyBytes);
        }

        foreach (var index in table.Indexes)
        {
            var isClustered = index.MappedIndexes.First().IsClustered() ?? false;
            yield return (index.Name, index.Columns, isClustered ? MaxClusteredKeyBytes : MaxKeyBytes);
        }
    }
}
