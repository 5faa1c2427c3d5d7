using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Blog.Tests.Support;

/// <summary>A connection to the program that sends bytes unchanged, as no HTTP client would.</summary>
public sealed class RawConnection : IDisposable
{
    private const int TimeoutInMilliseconds = 20_000;
    private const string LastChunk = "\r\n0\r\n\r\n";

    private readonly TcpClient client = new() { NoDelay = true };

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var connection = new RawConnection();
        await connection.client.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <summary>Sends a request on a connection of its own and reads until the program closes it.</summary>
    public static async Task<RawResponse> SendAsync(Uri address, string request)
    {
        using var connection = await OpenAsync(address);
        await connection.SendAsync(request);
        return await connection.ReadAsync();
    }

    /// <param name="text">The characters, each of which is a byte.</param>
    public async Task SendAsync(string text) => await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Reads until the program has sent <c>100 Continue</c>, because it starts to read the body.</summary>
    public async Task WaitForContinueAsync()
    {
        using var timeout = new CancellationTokenSource(TimeoutInMilliseconds);
        var bytes = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await client.GetStream().ReadExactlyAsync(bytes, timeout.Token);
        Assert.That(Encoding.Latin1.GetString(bytes), Does.StartWith("HTTP/1.1 100 "));
    }

    /// <summary>Reads until the program closes the connection.</summary>
    public Task<RawResponse> ReadAsync() => ReadAsync(_ => false);

    /// <summary>
    /// Reads until the end of a response. Kestrel waits five seconds for the rest of a request before it closes the
    /// connection.
    /// </summary>
    public Task<RawResponse> ReadResponseAsync() => ReadAsync(IsWhole);

    /// <summary>Closes the connection with a TCP reset.</summary>
    public void Reset()
    {
        client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        client.Close();
    }

    /// <summary>Ends the connection's requests, but not its responses.</summary>
    public void EndSending() => client.Client.Shutdown(SocketShutdown.Send);

    public void Dispose() => client.Dispose();

    private async Task<RawResponse> ReadAsync(Predicate<byte[]> isEnd)
    {
        using var bytes = new MemoryStream();
        using var timeout = new CancellationTokenSource(TimeoutInMilliseconds);
        try
        {
            var buffer = new byte[4096];
            int count;
            while (!isEnd(bytes.ToArray())
                && (count = await client.GetStream().ReadAsync(buffer, timeout.Token)) > 0)
            {
                bytes.Write(buffer, 0, count);
            }
        }
        catch (IOException)
        {
            // The program closes the connection although there are bytes that it has not read.
        }

        return RawResponse.Parse(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static bool IsWhole(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (!text.Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            return false;
        }

        var response = RawResponse.Parse(text);
        return response.Headers.TryGetValue("Content-Length", out var length)
            ? response.Body.Length >= int.Parse(length, CultureInfo.InvariantCulture)
            : response.Headers.ContainsKey("Transfer-Encoding")
                && response.Body.EndsWith(LastChunk, StringComparison.Ordinal);
    }
}
