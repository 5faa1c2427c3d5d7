using System.Linq.Expressions;
using System.Reflection;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Persistence.SqlServer.Queries;

/// <summary>A call whose SQL is recorded.</summary>
/// <param name="Description">The heading of the call in the snapshot.</param>
internal sealed record RecordedCall(MethodInfo Method, string Description, Func<SqlServerSession, Task> RunAsync)
{
    private readonly Lazy<Task<SqlServerCommandRecorder>> recording = new(() => RecordAsync(RunAsync));

    public string SnapshotName
    {
        get
        {
            var type = Method.DeclaringType!;
            return $"{(type.IsInterface ? type.Name[1..] : type.Name)}.{Method.Name}";
        }
    }

    public static RecordedCall Query(
        string description, Expression<Func<SqlServerSession, Task>> call, bool findsRows = false) =>
        new(MethodOf(call.Body), description, session =>
        {
            session.Recorder.FindsRows = findsRows;
            return call.Compile()(session);
        });

    /// <summary>Records a call that changes entities, and the save after it.</summary>
    public static RecordedCall Write(string description, Expression<Action<SqlServerSession>> call) =>
        new(MethodOf(call.Body), description, session => SaveAsync(session, ToAsync(call.Compile())));

    /// <inheritdoc cref="Write(string, Expression{Action{SqlServerSession}})"/>
    public static RecordedCall Write(string description, Expression<Func<SqlServerSession, Task>> call) =>
        new(MethodOf(call.Body), description, session => SaveAsync(session, call.Compile()));

    /// <summary>Records the save after a change.</summary>
    public static RecordedCall Save(string description, Action<SqlServerSession> change) => new(
        typeof(IUnitOfWork).GetMethod(nameof(IUnitOfWork.SaveAsync))!,
        description,
        session => SaveAsync(session, ToAsync(change)));

    public static RecordedCall Verify(string description, CommitVerifier verifier) => new(
        typeof(CommitVerifier).GetMethod(nameof(CommitVerifier.IsCommittedAsync))!,
        description,
        session => session.Context.Database.CreateExecutionStrategy().ExecuteAsync(
            () => verifier.IsCommittedAsync(session.Context, CancellationToken.None)));

    /// <summary>Runs the call, once, and returns what it would send.</summary>
    public Task<SqlServerCommandRecorder> RecordAsync() => recording.Value;

    private static async Task<SqlServerCommandRecorder> RecordAsync(Func<SqlServerSession, Task> runAsync)
    {
        await using var session = new SqlServerSession();
        await runAsync(session);
        return session.Recorder;
    }

    private static Func<SqlServerSession, Task> ToAsync(Action<SqlServerSession> change) => session =>
    {
        change(session);
        return Task.CompletedTask;
    };

    private static Task<bool> SaveAsync(SqlServerSession session, Func<SqlServerSession, Task> changeAsync) =>
        session.UnitOfWork.RunAsync(
            async token =>
            {
                await changeAsync(session);
                await session.UnitOfWork.SaveAsync(token);
                return true;
            },
            CancellationToken.None);

    internal static MethodInfo MethodOf(Expression expression) => expression switch
    {
        MethodCallExpression { Method.IsGenericMethod: true } call => call.Method.GetGenericMethodDefinition(),
        MethodCallExpression call => call.Method,
        UnaryExpression conversion => MethodOf(conversion.Operand),
        _ => throw new ArgumentException("The expression is not a call.", nameof(expression)),
    };
}
