namespace Blog.Tests.Persistence.SqlServer.Connections;

internal enum TdsTransactionRequest : short
{
    None = 0,
    Begin = 5,
    Commit = 7,
    RollBack = 8,
}
