using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Persistence.UnitOfWork;
using Blog.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.Sqlite;

// A failed commit fails the writes that share it, so the tests run one after the other.
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class SqliteWriteQueueTests() : ApiTests(new SqliteTestEngine())
{
    [Test]
    public async Task A_failed_commit_is_reported_and_does_not_stop_the_queue()
    {
        var (lost, kept) = (Unique.Word(), Unique.Word());
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        Assert.That(
            async () => await unitOfWork.RunAsync(
                async token =>
                {
                    context.Add(new Tag(lost));
                    await unitOfWork.SaveAsync(token);

                    // SQLite checks a deferred foreign key only when the transaction is committed.
                    await context.Database.ExecuteSqlRawAsync(
                        """
                        PRAGMA defer_foreign_keys = ON;
                        INSERT INTO Follows (FollowerId, AuthorId, CreatedAt) VALUES (-1, -1, '');
                        """,
                        token);
                    return lost;
                },
                CancellationToken.None),
            Throws.TypeOf<DbUpdateException>().With.InnerException.TypeOf<SqliteException>());

        await Application.AddTagAsync(kept);
        Assert.That(await Application.FindTagNamesAsync([lost, kept]), Is.EqualTo([kept]));
        Assert.That(
            await context.Tags.CountAsync(tag => tag.Name == kept), Is.EqualTo(1), "The context can still read.");
    }

    [Test]
    public async Task A_write_that_is_cancelled_in_the_queue_returns_at_once_and_changes_nothing()
    {
        var (first, second) = (Unique.Word(), Unique.Word());
        using var cancellation = new CancellationTokenSource();
        var (isWriting, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var scope = Application.Services.CreateAsyncScope();
        var writing = scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
            async _ =>
            {
                isWriting.SetResult();
                await mayEnd.Task;
                return true;
            },
            CancellationToken.None);
        await isWriting.Task;
        var waiting = Application.AddTagAsync(first, cancellationToken: cancellation.Token);
        var behind = Application.AddTagAsync(second);
        await cancellation.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(writing.IsCompleted, Is.False);

        mayEnd.SetResult();
        await Task.WhenAll(writing, behind);
        Assert.That(await Application.FindTagNamesAsync([first, second]), Is.EqualTo([second]));
    }
}
