using System.Net.Sockets;

namespace Blog.Tests.Persistence.SqlServer.Connections;

/// <summary>
/// Speaks enough of SQL Server's protocol for SqlClient to connect, to insert rows and to commit them. It tells what it
/// has committed, so tests see what a lost connection did to a write.
/// </summary>
internal sealed class TdsServer : TcpListenerLoop
{
    private int nextError;
    private int committedInserts;
    private volatile bool isLastInsertCommitted;

    public TdsServer() => Start();

    /// <summary>The number of committed INSERT statements.</summary>
    public int CommittedInserts => Volatile.Read(ref committedInserts);

    /// <summary>The isolation level of the last transaction that has begun, as SQL Server numbers it.</summary>
    public byte LastIsolationLevel { get; private set; }

    /// <summary>Answers a query. For null, the answer is whether the last inserted row is committed.</summary>
    public Func<string, TdsResponse?> Answer { get; set; } = _ => null;

    /// <summary>Answers the next statement with an error.</summary>
    public void FailOnce(int number) => nextError = number;

    protected override async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        var stream = client.GetStream();
        var inserts = 0;
        while (await TdsPacket.ReadAsync(stream, cancellationToken) is { } packet)
        {
            if (!packet.IsLast)
            {
                continue;
            }

            LastIsolationLevel = packet.IsolationLevel > 0 ? packet.IsolationLevel : LastIsolationLevel;
            var response = packet.Type switch
            {
                TdsPacketType.PreLogin => TdsResponse.PreLogin(),
                TdsPacketType.Login => new TdsResponse().Login().Payload,
                TdsPacketType.Attention => new TdsResponse().Cancelled().Payload,
                TdsPacketType.TransactionManagerRequest =>
                    AnswerTransaction(packet.TransactionRequest, ref inserts).Payload,
                TdsPacketType.SqlBatch or TdsPacketType.RemoteProcedureCall or TdsPacketType.Response or _ =>
                    AnswerStatement(packet.Text, ref inserts).Payload,
            };
            await stream.WriteAsync(TdsPacket.Create(TdsPacketType.Response, response).Bytes, cancellationToken);
        }
    }

    private TdsResponse AnswerTransaction(TdsTransactionRequest request, ref int inserts)
    {
        switch (request)
        {
            case TdsTransactionRequest.Begin:
                return new TdsResponse().BeganTransaction();
            case TdsTransactionRequest.Commit:
                Interlocked.Add(ref committedInserts, inserts);
                inserts = 0;
                isLastInsertCommitted = true;
                return new TdsResponse().Committed();
            case TdsTransactionRequest.RollBack:
            case TdsTransactionRequest.None:
            default:
                inserts = 0;
                return new TdsResponse().RolledBack();
        }
    }

    private TdsResponse AnswerStatement(string sql, ref int inserts)
    {
        var error = Interlocked.Exchange(ref nextError, 0);
        if (error != 0)
        {
            return new TdsResponse().Error(error);
        }

        if (sql.Contains("INSERT INTO", StringComparison.Ordinal))
        {
            inserts++;
            isLastInsertCommitted = false;
            return new TdsResponse().Row(inserts);
        }

        // All other statements ask a question, mostly whether the row exists.
        return Answer(sql) ?? new TdsResponse().Row(isLastInsertCommitted);
    }
}
