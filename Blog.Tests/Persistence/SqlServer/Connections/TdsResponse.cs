using System.Buffers.Binary;
using System.Text;

namespace Blog.Tests.Persistence.SqlServer.Connections;

/// <summary>The payload of a response, made of tokens ([MS-TDS], section 2.2.7).</summary>
internal sealed class TdsResponse
{
    private const byte ErrorToken = 0xAA;
    private const byte LoginAcknowledgedToken = 0xAD;
    private const byte RowToken = 0xD1;
    private const byte ColumnsToken = 0x81;
    private const byte EnvironmentChangeToken = 0xE3;
    private const byte DoneToken = 0xFD;
    private const byte NullableIntegerType = 0x26;
    private const byte NullableBitType = 0x68;
    private const byte StatementSeverity = 16;
    private const short CountIsValid = 0x10;
    private const short AttentionAcknowledged = 0x20;

    private static readonly byte[] Version74 = [0x74, 0x00, 0x00, 0x04];
    private static readonly byte[] ServerVersion = [16, 0, 0x10, 0x09];
    private static readonly byte[] Collation = [0x09, 0x04, 0xD0, 0x00, 0x34];
    private static readonly byte[] TransactionId = [1, 0, 0, 0, 0, 0, 0, 0];

    private readonly List<byte> payload = [];

    public byte[] Payload => [.. payload];

    /// <summary>Answers the negotiation before the login: version 16, and no encryption.</summary>
    public static byte[] PreLogin()
    {
        // Two options with their type, offset and length, an end mark, and their values.
        return [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 16, 0, 0x10, 0x09, 0, 0, 2];
    }

    public TdsResponse Login()
    {
        var name = Text("Microsoft SQL Server");
        Length([1, .. Version74, .. name, .. ServerVersion], LoginAcknowledgedToken);
        Environment(1, Text("Blog"), Text("master"));
        Environment(4, Text("4096"), Text("4096"));
        Environment(7, Counted(Collation), [0]);
        return Done();
    }

    public TdsResponse BeganTransaction() => Environment(8, Counted(TransactionId), [0]).Done();

    public TdsResponse Committed() => Environment(9, [0], Counted(TransactionId)).Done();

    public TdsResponse RolledBack() => Environment(10, [0], Counted(TransactionId)).Done();

    /// <summary>A result of one row with one number.</summary>
    public TdsResponse Row(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return Row(NullableIntegerType, bytes);
    }

    /// <summary>A result of one row with one bit.</summary>
    public TdsResponse Row(bool value) => Row(NullableBitType, [value ? (byte)1 : (byte)0]);

    /// <summary>An error of a statement that keeps the connection open.</summary>
    public TdsResponse Error(int number)
    {
        var content = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(content, number);
        byte[] message = [7, 0, .. Encoding.Unicode.GetBytes("a fault")];
        return Length([.. content, 1, StatementSeverity, .. message, 0, 0, 1, 0, 0, 0], ErrorToken).Done();
    }

    public TdsResponse Done(long? rows = null) => Done(rows is null ? (short)0 : CountIsValid, rows ?? 0);

    public TdsResponse Cancelled() => Done(AttentionAcknowledged, 0);

    private static byte[] Counted(byte[] bytes) => [(byte)bytes.Length, .. bytes];

    /// <summary>A string with its number of characters.</summary>
    private static byte[] Text(string value) => [(byte)value.Length, .. Encoding.Unicode.GetBytes(value)];

    private TdsResponse Done(short status, long rows)
    {
        payload.Add(DoneToken);
        var content = new byte[12];
        BinaryPrimitives.WriteInt16LittleEndian(content, status);
        BinaryPrimitives.WriteInt64LittleEndian(content.AsSpan(4), rows);
        payload.AddRange(content);
        return this;
    }

    private TdsResponse Environment(byte type, byte[] newValue, byte[] oldValue) =>
        Length([type, .. newValue, .. oldValue], EnvironmentChangeToken);

    private TdsResponse Length(byte[] content, byte token)
    {
        payload.Add(token);
        var length = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)content.Length);
        payload.AddRange(length);
        payload.AddRange(content);
        return this;
    }

    private TdsResponse Row(byte type, byte[] value)
    {
        var length = (byte)value.Length;
        payload.Add(ColumnsToken);
        payload.AddRange([1, 0, 0, 0, 0, 0, 9, 0, type, length, 0]);
        payload.Add(RowToken);
        payload.AddRange([length, .. value]);
        return Done(rows: 1);
    }
}
