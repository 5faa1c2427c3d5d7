using System.Collections;
using System.Data.Common;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>Returns rows whose columns have a value of any type that is read.</summary>
/// <param name="rows">The number of rows in each result set.</param>
/// <param name="number">The value of every numeric column.</param>
/// <param name="results">The number of result sets.</param>
/// <param name="onlyFirstBit">
/// Whether only the first column of a row is true. Otherwise all are, unless the number is 0.
/// </param>
internal sealed class FakeDbDataReader(int rows, int number, int results, bool onlyFirstBit) : DbDataReader
{
    /// <summary>Valid as text and as JSON.</summary>
    private const string Text = "{}";

    // A little later than the clock of the tests, so that a link has not expired.
    private static readonly DateTime Time = new(2031, 2, 3, 4, 30, 0, DateTimeKind.Unspecified);

    private int row;
    private int result = 1;

    public override int FieldCount => 64;

    public override int Depth => 0;

    public override bool HasRows => rows > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => rows;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => throw new NotSupportedException();

    public override bool Read() => row++ < rows;

    public override bool NextResult()
    {
        row = 0;
        return result++ < results;
    }

    public override bool IsDBNull(int ordinal) => false;

    public override bool GetBoolean(int ordinal) => number > 0 && (!onlyFirstBit || ordinal == 0);

    public override DateTime GetDateTime(int ordinal) => Time;

    public override int GetInt32(int ordinal) => number;

    public override long GetInt64(int ordinal) => number;

    public override string GetString(int ordinal) => Text;

    public override string GetDataTypeName(int ordinal) => "sql_variant";

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetName(int ordinal) => $"column{ordinal}";

    public override int GetOrdinal(string name) => throw new NotSupportedException();

    public override object GetValue(int ordinal) => throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override byte GetByte(int ordinal) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override decimal GetDecimal(int ordinal) => throw new NotSupportedException();

    public override double GetDouble(int ordinal) => throw new NotSupportedException();

    public override float GetFloat(int ordinal) => throw new NotSupportedException();

    public override Guid GetGuid(int ordinal) => throw new NotSupportedException();

    public override short GetInt16(int ordinal) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
