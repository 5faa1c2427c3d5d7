using System.Reflection;
using Microsoft.Data.SqlClient;

namespace Blog.Tests.Persistence.SqlServer.Errors;

/// <summary>Creates the exceptions of SqlClient, which have no public constructor.</summary>
internal static class SqlExceptionFactory
{
    /// <summary>The severity of most errors that fail a statement and keep the connection open.</summary>
    private const byte StatementSeverity = 16;

    private const BindingFlags AllMembers =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <param name="number">The error's number in <c>sys.messages</c>.</param>
    public static SqlException Create(int number, string message = "an error", byte severity = StatementSeverity) =>
        Create((number, message, severity));

    /// <summary>Creates an exception of several errors; the first gives the exception its number.</summary>
    public static SqlException Create(params (int Number, string Message, byte Severity)[] errors)
    {
        var collection = Construct<SqlErrorCollection>([]);
        var add = Find(typeof(SqlErrorCollection).GetMethods(AllMembers), "Add", [typeof(SqlError)]);
        foreach (var (number, message, severity) in errors)
        {
            add.Invoke(collection, [CreateError(number, message, severity)]);
        }

        var create = Find(
            typeof(SqlException).GetMethods(AllMembers),
            "CreateException",
            [typeof(SqlErrorCollection), typeof(string)]);
        return (SqlException)create.Invoke(null, [collection, "16.00.4105"])!;
    }

    private static SqlError CreateError(int number, string message, byte severity) => Construct<SqlError>(
        [
            typeof(int), typeof(byte), typeof(byte), typeof(string), typeof(string), typeof(string), typeof(int),
            typeof(Exception),
        ],
        number,
        (byte)1,
        severity,
        "server",
        message,
        "",
        1,
        null);

    private static T Construct<T>(Type[] parameters, params object?[] values) =>
        (T)Find(typeof(T).GetConstructors(AllMembers), ".ctor", parameters).Invoke(values);

    private static TMethod Find<TMethod>(IEnumerable<TMethod> methods, string name, Type[] parameters)
        where TMethod : MethodBase =>
        methods.Single(method => method.Name == name
            && method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters));
}
