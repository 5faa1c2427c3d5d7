namespace Blog.Tests.Persistence.SqlServer.Connections;

internal enum TdsPacketType : byte
{
    SqlBatch = 1,
    RemoteProcedureCall = 3,
    Response = 4,
    Attention = 6,
    TransactionManagerRequest = 14,
    Login = 16,
    PreLogin = 18,
}
