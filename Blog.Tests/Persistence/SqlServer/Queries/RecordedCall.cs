using System.Linq.Expressions;
using System.Reflection;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>A call whose SQL is recorded.</summary>
/// <param name="Method">What is called.</param>
/// <param name="How">On what, in a few words.</param>
/// <param name="RunAsync">Calls it.</param>
internal sealed record RecordedCall(MethodInfo Method, string How, Func<SqlServerSession, Task> RunAsync)
{
    /// <summary>The name of its snapshot: its type's and its own.</summary>
    public string Snapshot
    {
        get
        {
            var type = Method.DeclaringType!;
            return $"{(type.IsInterface ? type.Name[1..] : type.Name)}.{Method.Name}";
        }
    }

    /// <summary>A question.</summary>
    /// <param name="how">What it is about.</param>
    /// <param name="call">The call.</param>
    /// <param name="findsRows">Whether it finds something.</param>
    /// <returns>The call.</returns>
    public static RecordedCall Ask(string how, Expression<Func<SqlServerSession, Task>> call, bool findsRows = false) =>
        new(MethodOf(call.Body), how, session =>
        {
            session.Recorder.FindsRows = findsRows;
            return call.Compile()(session);
        });

    /// <summary>A change, and the save that makes it.</summary>
    /// <param name="how">What is changed.</param>
    /// <param name="call">The call.</param>
    /// <returns>The call.</returns>
    public static RecordedCall Save(string how, Expression<Action<SqlServerSession>> call) =>
        new(MethodOf(call.Body), how, session => session.UnitOfWork.RunAsync(
            async token =>
            {
                call.Compile()(session);
                await session.UnitOfWork.SaveAsync(token);
                return true;
            },
            CancellationToken.None));

    /// <summary>Makes a call and gives what would have been sent.</summary>
    /// <returns>The commands.</returns>
    public async Task<IReadOnlyList<string>> RecordAsync()
    {
        await using var session = new SqlServerSession();
        await RunAsync(session);
        return session.Recorder.Commands;
    }

    private static MethodInfo MethodOf(Expression expression) => expression switch
    {
        MethodCallExpression { Method.IsGenericMethod: true } call => call.Method.GetGenericMethodDefinition(),
        MethodCallExpression call => call.Method,
        UnaryExpression conversion => MethodOf(conversion.Operand),
        _ => throw new ArgumentException("It is not a call.", nameof(expression)),
    };
}
