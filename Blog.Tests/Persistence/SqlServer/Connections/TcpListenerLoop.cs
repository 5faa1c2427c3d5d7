using System.Net;
using System.Net.Sockets;

namespace Blog.Tests.Persistence.SqlServer.Connections;

/// <summary>Accepts connections on a free port and serves each of them until the client closes it.</summary>
internal abstract class TcpListenerLoop : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly List<Task> connections = [];
    private Task accepting = Task.CompletedTask;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Stop();
        await Task.WhenAll(connections);
        stopping.Dispose();
    }

    /// <summary>Serves a connection, which is closed afterwards.</summary>
    protected abstract Task ServeAsync(TcpClient client, CancellationToken cancellationToken);

    protected void Start()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                connections.Add(ServeAndCloseAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAndCloseAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await ServeAsync(client, stopping.Token);
            }
            catch (Exception exception) when (exception
                is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The other side has closed the connection, or the listener was stopped.
            }
        }
    }
}
