using System.Net.Sockets;

namespace Blog.Tests.Persistence.SqlServer.Connections;

/// <summary>Forwards TCP connections to a server that speaks TDS, and cuts one of them at a planned point.</summary>
internal sealed class TdsProxy : TcpListenerLoop
{
    private const int BufferSize = 64 * 1024;

    private readonly string host;
    private readonly int port;
    private readonly List<TcpClient> clients = [];
    private CutPoint plan;

    public TdsProxy(string host, int port)
    {
        (this.host, this.port) = (host, port);
        Start();
    }

    /// <summary>Whether new connections are cut immediately.</summary>
    public bool RefusesConnections { get; set; }

    /// <summary>Whether nothing is forwarded any more, while connections stay open.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether the planned cut is still to come.</summary>
    public bool IsCutPlanned => plan != CutPoint.None;

    /// <summary>Cuts the next connection that reaches the point.</summary>
    public void CutOnce(CutPoint point) => plan = point;

    /// <summary>Cuts all open connections.</summary>
    public void CutAll()
    {
        lock (clients)
        {
            clients.ForEach(Reset);
            clients.Clear();
        }
    }

    protected override async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        if (RefusesConnections)
        {
            Reset(client);
            return;
        }

        lock (clients)
        {
            clients.Add(client);
        }

        using var server = new TcpClient { NoDelay = true };
        await server.ConnectAsync(host, port, cancellationToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var connection = new Connection(this, client, server);
        var requests = connection.ForwardRequestsAsync(ending.Token);
        var responses = connection.ForwardResponsesAsync(ending.Token);
        await Task.WhenAny(requests, responses);
        await ending.CancelAsync();
        await Task.WhenAll(requests, responses);
    }

    /// <summary>Closes a connection with a reset instead of an orderly end.</summary>
    private static void Reset(TcpClient client)
    {
        client.LingerState = new LingerOption(enable: true, seconds: 0);
        client.Close();
    }

    private CutPoint FindCut(TdsPacket packet)
    {
        var isReached = plan switch
        {
            CutPoint.BeforeInsert or CutPoint.AfterInsert =>
                packet.Text.Contains("INSERT INTO", StringComparison.Ordinal),
            CutPoint.BeforeCommit or CutPoint.AfterCommit =>
                packet.TransactionRequest == TdsTransactionRequest.Commit,
            CutPoint.None or _ => false,
        };
        return isReached ? Interlocked.Exchange(ref plan, CutPoint.None) : CutPoint.None;
    }

    private sealed class Connection(TdsProxy proxy, TcpClient client, TcpClient server)
    {
        private volatile bool isCutAtResponse;

        public async Task ForwardRequestsAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[BufferSize];
            int length;
            while ((length = await client.GetStream().ReadAsync(buffer, cancellationToken)) > 0)
            {
                var cut = proxy.FindCut(new TdsPacket(buffer[..length]));
                if (cut is CutPoint.BeforeInsert or CutPoint.BeforeCommit)
                {
                    Reset(client);
                    return;
                }

                isCutAtResponse |= cut != CutPoint.None;
                if (!proxy.IsSilent)
                {
                    await server.GetStream().WriteAsync(buffer.AsMemory(0, length), cancellationToken);
                }
            }
        }

        public async Task ForwardResponsesAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[BufferSize];
            int length;
            while ((length = await server.GetStream().ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (isCutAtResponse)
                {
                    Reset(client);
                    return;
                }

                await client.GetStream().WriteAsync(buffer.AsMemory(0, length), cancellationToken);
            }
        }
    }
}
