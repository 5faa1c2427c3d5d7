using System.Buffers.Binary;
using System.Text;

namespace Blog.Tests.Persistence.SqlServer.Connections;

/// <summary>A packet of SQL Server's protocol TDS, with its header ([MS-TDS], section 2.2.3).</summary>
internal sealed record TdsPacket(byte[] Bytes)
{
    public const int HeaderLength = 8;

    private const byte EndOfMessage = 1;
    private const int TransactionManagerHeadersLength = 22;

    public TdsPacketType Type => (TdsPacketType)Bytes[0];

    public bool IsLast => (Bytes[1] & EndOfMessage) != 0;

    public ReadOnlySpan<byte> Payload => Bytes.AsSpan(HeaderLength);

    /// <summary>The ASCII characters of the payload, which include those of its SQL.</summary>
    public string Text => Encoding.Latin1.GetString(Payload).Replace("\0", "", StringComparison.Ordinal);

    public TdsTransactionRequest TransactionRequest => Type == TdsPacketType.TransactionManagerRequest
        && Payload.Length > TransactionManagerHeadersLength + 1
        ? (TdsTransactionRequest)BinaryPrimitives.ReadInt16LittleEndian(Payload[TransactionManagerHeadersLength..])
        : TdsTransactionRequest.None;

    /// <summary>The isolation level of a transaction that begins, as SQL Server numbers it.</summary>
    public byte IsolationLevel => TransactionRequest == TdsTransactionRequest.Begin
        ? Payload[TransactionManagerHeadersLength + sizeof(short)]
        : (byte)0;

    /// <summary>Reads a packet.</summary>
    /// <returns>The packet, or null at the end of the stream.</returns>
    public static async Task<TdsPacket?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellationToken)
            < HeaderLength)
        {
            return null;
        }

        var packet = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2))];
        header.CopyTo(packet, 0);
        await stream.ReadExactlyAsync(packet.AsMemory(HeaderLength), cancellationToken);
        return new TdsPacket(packet);
    }

    public static TdsPacket Create(TdsPacketType type, ReadOnlySpan<byte> payload)
    {
        var packet = new byte[HeaderLength + payload.Length];
        packet[0] = (byte)type;
        packet[1] = EndOfMessage;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        payload.CopyTo(packet.AsSpan(HeaderLength));
        return new TdsPacket(packet);
    }
}
