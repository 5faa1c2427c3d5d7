using System.Reflection;
using Microsoft.Data.SqlClient;

namespace Blog.Tests.Persistence.SqlServer.Errors;

/// <summary>Makes the exceptions that SQL Server's client throws, which it lets nobody else make.</summary>
internal static class SqlExceptionFactory
{
    /// <summary>The class of most errors that end a statement and leave the connection open.</summary>
    private const byte StatementClass = 16;

    private const BindingFlags Hidden =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Makes an exception of one error.</summary>
    /// <param name="number">The error's number, as in <c>sys.messages</c>.</param>
    /// <param name="message">Its text.</param>
    /// <param name="errorClass">Its severity.</param>
    /// <returns>The exception.</returns>
    public static SqlException Create(int number, string message = "an error", byte errorClass = StatementClass) =>
        Create((number, message, errorClass));

    /// <summary>Makes an exception of several errors; the first gives it its number.</summary>
    /// <param name="errors">The errors.</param>
    /// <returns>The exception.</returns>
    public static SqlException Create(params (int Number, string Message, byte Class)[] errors)
    {
        var collection = Construct<SqlErrorCollection>([]);
        var add = Find(typeof(SqlErrorCollection).GetMethods(Hidden), "Add", [typeof(SqlError)]);
        foreach (var (number, message, errorClass) in errors)
        {
            add.Invoke(collection, [CreateError(number, message, errorClass)]);
        }

        var create = Find(
            typeof(SqlException).GetMethods(Hidden), "CreateException", [typeof(SqlErrorCollection), typeof(string)]);
        return (SqlException)create.Invoke(null, [collection, "16.00.4105"])!;
    }

    private static SqlError CreateError(int number, string message, byte errorClass) => Construct<SqlError>(
        [typeof(int), typeof(byte), typeof(byte), typeof(string), typeof(string), typeof(string), typeof(int), typeof(Exception)],
        number,
        (byte)1,
        errorClass,
        "server",
        message,
        "",
        1,
        null);

    private static T Construct<T>(Type[] parameters, params object?[] values) =>
        (T)Find(typeof(T).GetConstructors(Hidden), ".ctor", parameters).Invoke(values);

    private static TMethod Find<TMethod>(IEnumerable<TMethod> methods, string name, Type[] parameters)
        where TMethod : MethodBase =>
        methods.Single(method => method.Name == name
            && method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters));
}
