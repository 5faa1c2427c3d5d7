using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>A command for SQL Server that is not sent.</summary>
/// <param name="execute">Returns the result of the command.</param>
internal sealed class FakeDbCommand(Func<FakeDbCommand, DbDataReader> execute) : DbCommand
{
    private readonly SqlCommand command = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => command.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => ExecuteDbDataReader(CommandBehavior.Default).RecordsAffected;

    /// <summary>Returns the first key of a block from a sequence.</summary>
    public override object ExecuteScalar()
    {
        using var reader = ExecuteDbDataReader(CommandBehavior.Default);
        return 1001L;
    }

    /// <summary>Returns the declarations of the parameters, such as <c>@p int</c>.</summary>
    public IEnumerable<string> DeclareParameters() => command.Parameters.Cast<SqlParameter>().Select(Declare);

    /// <summary>Returns the parameters with their types, as comments, and the SQL.</summary>
    public string Describe() => string
        .Join('\n', [.. DeclareParameters().Select(parameter => $"-- {parameter}"), CommandText.Trim()])
        .ReplaceLineEndings("\n");

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => execute(this);

    protected override void Dispose(bool disposing)
    {
        command.Dispose();
        base.Dispose(disposing);
    }

    private static string Declare(SqlParameter parameter)
    {
        var size = parameter switch
        {
            { SqlDbType: SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary, Size: < 0 } => "(max)",
            { SqlDbType: SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary } => $"({parameter.Size})",
            { SqlDbType: SqlDbType.DateTime2, Scale: > 0 } => $"({parameter.Scale})",
            _ => "",
        };
        return $"@{parameter.ParameterName.TrimStart('@')} {parameter.SqlDbType.ToString().ToLowerInvariant()}{size}";
    }
}
