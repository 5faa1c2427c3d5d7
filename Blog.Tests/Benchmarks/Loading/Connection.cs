using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Blog.Benchmarks.Loading;

/// <summary>
/// One connection over which requests follow each other. It reads no more of HTTP than where an answer ends, for it
/// shares the processor with the servers it asks.
/// </summary>
internal sealed class Connection : IDisposable
{
    private const string LengthHeader = "\r\nContent-Length: ";
    private const int StatusStart = 9;
    private const int StatusLength = 3;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int received;

    /// <summary>Connects.</summary>
    /// <param name="url">The server.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is connected.</returns>
    public ValueTask ConnectAsync(Uri url, CancellationToken cancellationToken) =>
        socket.ConnectAsync(url.Host, url.Port, cancellationToken);

    /// <summary>Sends a request and reads all of the answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The status of the answer.</returns>
    public async ValueTask<int> AskAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await socket.SendAsync(request, cancellationToken);
        received = 0;
        int headEnd;
        do
        {
            await ReceiveAsync(cancellationToken);
            headEnd = buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8);
        }
        while (headEnd < 0);

        var end = FindEnd(headEnd + 4);
        while (end is { } known ? received < known : !buffer.AsSpan(0, received).EndsWith("\r\n0\r\n\r\n"u8))
        {
            await ReceiveAsync(cancellationToken);
        }

        return int.Parse(buffer.AsSpan(StatusStart, StatusLength), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    /// <summary>Finds where the answer ends; null where that is behind its last chunk, which JSON on one line cannot look like.</summary>
    private int? FindEnd(int bodyStart)
    {
        var head = Encoding.ASCII.GetString(buffer, 0, bodyStart);
        var start = head.IndexOf(LengthHeader, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        start += LengthHeader.Length;
        var length = head.AsSpan(start, head.IndexOf('\r', start) - start);
        return bodyStart + int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private async ValueTask ReceiveAsync(CancellationToken cancellationToken)
    {
        if (received == buffer.Length)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        var count = await socket.ReceiveAsync(buffer.AsMemory(received), cancellationToken);
        received += count > 0 ? count : throw new IOException("The server closed the connection.");
    }
}
