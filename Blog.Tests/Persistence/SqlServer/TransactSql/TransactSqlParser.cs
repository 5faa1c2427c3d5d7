using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Blog.Tests.Persistence.SqlServer.TransactSql;

/// <summary>Parses SQL with the grammar of SQL Server 2022.</summary>
internal static class TransactSqlParser
{
    /// <summary>Returns the syntax errors of a script, including those in the text that it runs with EXEC.</summary>
    public static IReadOnlyList<string> FindErrors(string sql)
    {
        var script = Parse(sql, out var errors);
        return errors.Count > 0 ? errors : [.. FindExecuted(script).SelectMany(FindErrors)];
    }

    /// <exception cref="FormatException">The script has a syntax error.</exception>
    public static IEnumerable<string> SplitBatches(string sql) =>
        Parse(sql).Batches.Select(batch => TextOf(batch, sql));

    /// <summary>Returns the text that a script runs with EXEC.</summary>
    /// <exception cref="FormatException">The script has a syntax error.</exception>
    public static IReadOnlyList<string> FindExecuted(string sql) => FindExecuted(Parse(sql));

    /// <summary>Returns the statements that create full-text catalogs, which no model of EF Core has.</summary>
    /// <exception cref="FormatException">The script has a syntax error.</exception>
    public static IEnumerable<string> FindFullTextCatalogs(string sql)
    {
        var script = Parse(sql);
        var visitor = new FullTextCatalogVisitor();
        script.Accept(visitor);
        return visitor.Statements
            .Select(statement => TextOf(statement, sql))
            .Concat(FindExecuted(script).SelectMany(FindFullTextCatalogs));
    }

    private static TSqlScript Parse(string sql) => Parse(sql, out var errors) is var script && errors.Count == 0
        ? script
        : throw new FormatException(string.Join(Environment.NewLine, errors));

    private static TSqlScript Parse(string sql, out IReadOnlyList<string> errors)
    {
        using var reader = new StringReader(sql);
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true, SqlEngineType.Standalone)
            .Parse(reader, out var found);
        errors = [.. found.Select(error => $"line {error.Line}: {error.Message} In: {sql}")];
        return script;
    }

    private static string TextOf(TSqlFragment fragment, string sql) =>
        sql.Substring(fragment.StartOffset, fragment.FragmentLength);

    private static List<string> FindExecuted(TSqlScript script)
    {
        var visitor = new ExecuteVisitor();
        script.Accept(visitor);
        return visitor.Executed;
    }

    private sealed class FullTextCatalogVisitor : TSqlFragmentVisitor
    {
        public List<CreateFullTextCatalogStatement> Statements { get; } = [];

        public override void Visit(CreateFullTextCatalogStatement node) => Statements.Add(node);
    }

    private sealed class ExecuteVisitor : TSqlFragmentVisitor
    {
        /// <summary>Stands for the value of a variable, which EF Core uses for names only.</summary>
        private const string AnyName = "name";

        public List<string> Executed { get; } = [];

        public override void Visit(ExecutableStringList node) =>
            Executed.Add(string.Concat(node.Strings.Select(part => (part as StringLiteral)?.Value ?? AnyName)));
    }
}
