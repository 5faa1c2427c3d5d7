namespace Blog.Tests.Persistence.SqlServer.TransactSql;

/// <summary>SQL that is sent to SQL Server.</summary>
/// <param name="Name">What sends it; identifies the statement in error messages.</param>
/// <param name="Parameters">The declarations of its parameters, such as <c>@p int, @q nvarchar(50)</c>.</param>
internal sealed record SqlStatement(string Name, string Sql, string Parameters = "");
