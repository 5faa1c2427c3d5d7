using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Tests.Persistence.SqlServer.Schema;

/// <summary>The size of the types of SQL Server.</summary>
internal static partial class SqlServerTypes
{
    private static readonly string[] Obsolete = ["text", "ntext", "image"];

    /// <summary>Returns the maximum number of bytes of a column in a key, or null where there is no maximum.</summary>
    /// <param name="storeType">The type in SQL, such as <c>nvarchar(50)</c>.</param>
    public static int? KeyBytes(string storeType)
    {
        var parts = Parts().Match(storeType);
        var size = parts.Groups["size"].Value;
        if (size == "max" || IsObsolete(storeType))
        {
            return null;
        }

        var length = size.Length == 0 ? 0 : int.Parse(size, CultureInfo.InvariantCulture);
        return parts.Groups["name"].Value switch
        {
            "nvarchar" or "nchar" => 2 * length,
            "varchar" or "char" or "varbinary" or "binary" => length,
            "bit" or "tinyint" => 1,
            "smallint" => 2,
            "date" => 3,
            "int" or "real" => 4,
            "time" => length <= 2 ? 3 : length <= 4 ? 4 : 5,
            "datetime2" => length <= 2 ? 6 : length <= 4 ? 7 : 8,
            "datetimeoffset" => length <= 2 ? 8 : length <= 4 ? 9 : 10,
            "bigint" or "float" or "datetime" or "rowversion" => 8,
            "decimal" => length <= 9 ? 5 : length <= 19 ? 9 : length <= 28 ? 13 : 17,
            "uniqueidentifier" => 16,
            _ => throw new NotSupportedException($"The length of {storeType} is unknown."),
        };
    }

    public static bool IsObsolete(string storeType) => Obsolete.Contains(storeType);

    [GeneratedRegex(@"^(?<name>\w+)(\((?<size>\w+)(, *\d+)?\))?\z")]
    private static partial Regex Parts();
}
