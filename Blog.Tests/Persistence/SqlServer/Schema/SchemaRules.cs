using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Persistence.SqlServer.Schema;

/// <summary>Finds what SQL Server rejects, or accepts silently. A rule returns a sentence for each violation.</summary>
internal static class SchemaRules
{
    private const int MaxKeyBytes = 1700;
    private const int MaxClusteredKeyBytes = 900;

    private static readonly Type[] TypesWithPrecision =
        [typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeOnly), typeof(TimeSpan)];

    /// <summary>Finds cycles and multiple cascade paths (error 1785).</summary>
    public static IEnumerable<string> FindCascades(IRelationalModel model)
    {
        foreach (var start in model.Tables)
        {
            var reached = new HashSet<ITable> { start };
            var next = new Queue<ITable>([start]);
            while (next.TryDequeue(out var table))
            {
                var cascades = table.ReferencingForeignKeyConstraints.Where(IsCascade);
                foreach (var dependent in cascades.Select(key => key.Table))
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

    /// <summary>Finds keys that are too long for an index, or of unlimited columns (errors 1919 and 1946).</summary>
    public static IEnumerable<string> FindLongKeys(IRelationalModel model)
    {
        foreach (var (name, columns, limit) in model.Tables.SelectMany(Keys))
        {
            var unlimited = columns.Where(column => SqlServerTypes.KeyBytes(column.StoreType) is null).ToList();
            if (unlimited.Count > 0)
            {
                yield return $"{name} has {unlimited[0].Name} of {unlimited[0].StoreType}";
            }
            else if (columns.Sum(column => SqlServerTypes.KeyBytes(column.StoreType)!.Value) is var bytes
                && bytes > limit)
            {
                yield return $"{name} has {bytes} bytes, more than {limit}";
            }
        }
    }

    /// <summary>Finds decimals and times without a precision.</summary>
    public static IEnumerable<string> FindMissingPrecision(IRelationalModel model) =>
        from table in model.Tables
        from column in table.Columns
        from mapping in column.PropertyMappings
        let type = mapping.Property.ClrType
        where TypesWithPrecision.Contains(Nullable.GetUnderlyingType(type) ?? type)
        where mapping.Property.GetPrecision() is null || !column.StoreType.Contains('(')
        select $"{table.Name}.{column.Name} is {column.StoreType}";

    public static IEnumerable<string> FindObsoleteTypes(IRelationalModel model) =>
        from table in model.Tables
        from column in table.Columns
        where SqlServerTypes.IsObsolete(column.StoreType)
        select $"{table.Name}.{column.Name} is {column.StoreType}";

    // Setting a foreign key to null counts as a cascade.
    private static bool IsCascade(IForeignKeyConstraint key) =>
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
