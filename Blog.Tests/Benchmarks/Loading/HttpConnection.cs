using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Blog.Benchmarks.Loading;

/// <summary>
/// A connection for one request at a time. It only parses the status and the end of a response, because it shares the
/// processor with the servers.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private const string LengthHeader = "\r\nContent-Length: ";
    private const int StatusStart = 9;
    private const int StatusLength = 3;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int received;

    public ValueTask ConnectAsync(Uri url, CancellationToken cancellationToken) =>
        socket.ConnectAsync(url.Host, url.Port, cancellationToken);

    /// <summary>Sends a request, reads the response, and returns its status.</summary>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
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

        var length = FindLength(headEnd + 4);
        while (length is { } known ? received < known : !buffer.AsSpan(0, received).EndsWith("\r\n0\r\n\r\n"u8))
        {
            await ReceiveAsync(cancellationToken);
        }

        return int.Parse(buffer.AsSpan(StatusStart, StatusLength), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public void Dispose() => socket.Dispose();

    /// <summary>
    /// Returns the length of the response, or null where it is chunked. It then ends with an empty chunk, which does
    /// not occur in JSON on one line.
    /// </summary>
    private int? FindLength(int bodyStart)
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
