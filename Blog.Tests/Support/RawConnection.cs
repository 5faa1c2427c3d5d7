using System.Net.Sockets;
using System.Text;

namespace Blog.Tests.Support;

/// <summary>A connection for requests that an HTTP client would not send, such as one without its body.</summary>
public sealed class RawConnection : IDisposable
{
    private readonly TcpClient client = new();

    public async Task SendAsync(Uri address, string text)
    {
        ArgumentNullException.ThrowIfNull(address);
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
    }

    /// <summary>Returns the status line and the headers of the response.</summary>
    public async Task<IReadOnlyList<string>> ReadHeadAsync()
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true);
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    public void Dispose() => client.Dispose();
}
