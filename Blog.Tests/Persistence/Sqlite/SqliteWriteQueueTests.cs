using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.Sqlite;

/// <summary>Many who write at once, some of whom fail.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.AtHand))]
public sealed class SqliteWriteQueueTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task What_fails_after_its_save_is_taken_back_alone()
    {
        var names = Enumerable.Range(0, 100).Select(_ => Unique.Word()).ToList();
        var writes = names.Select((name, number) => Task.Run(() => AddAsync(name, fails: number % 3 == 0))).ToList();
        foreach (var (number, write) in writes.Index())
        {
            if (number % 3 == 0)
            {
                Assert.That(async () => await write, Throws.TypeOf<FormatException>());
            }
            else
            {
                await write;
            }
        }

        Assert.That(await StoredAsync(names), Is.EquivalentTo(names.Where((_, number) => number % 3 != 0)));
    }

    [Test]
    public async Task A_taken_name_is_a_conflict_for_those_who_come_later_alone()
    {
        var (taken, names) = (Unique.Word(), Enumerable.Range(0, 20).Select(_ => Unique.Word()).ToList());
        var writes = names.Select(name => Task.Run(() => AddAsync(name))).ToList();
        var same = Enumerable.Range(0, 5).Select(_ => Task.Run(() => TryAddAsync(taken))).ToList();
        await Task.WhenAll(writes);
        Assert.That((await Task.WhenAll(same)).Count(isAdded => isAdded), Is.EqualTo(1));
        Assert.That(await StoredAsync([.. names, taken]), Has.Count.EqualTo(21));
    }

    [Test]
    public async Task Who_has_gone_writes_nothing()
    {
        var name = Unique.Word();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        Assert.That(
            async () => await AddAsync(name, cancellationToken: gone.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await StoredAsync([name]), Is.Empty);
    }

    [Test]
    public async Task A_commit_that_fails_is_told_and_the_next_goes_through()
    {
        if (Engine is not SqliteTestEngine)
        {
            Assert.Ignore("SQL Server checks keys with each statement, so that its commit has nothing to refuse.");
        }

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
                    await context.Database.ExecuteSqlRawAsync(
                        "PRAGMA defer_foreign_keys = ON; INSERT INTO Follows (FollowerId, AuthorId) VALUES (-1, -1);", token);
                    return lost;
                },
                CancellationToken.None),
            Throws.TypeOf<DbUpdateException>().With.InnerException.TypeOf<SqliteException>());

        await AddAsync(kept);
        Assert.That(await StoredAsync([lost, kept]), Is.EqualTo([kept]));
        Assert.That(await context.Tags.CountAsync(tag => tag.Name == kept), Is.EqualTo(1), "through its own connection");
    }

    [Test]
    public async Task A_context_keeps_its_own_connection_for_what_it_reads()
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        await context.Tags.AnyAsync();
        var (own, state) = (context.Database.GetDbConnection(), context.Database.GetDbConnection().State);
        await unitOfWork.RunAsync(
            async token =>
            {
                context.Add(new Tag(Unique.Word()));
                await unitOfWork.SaveAsync(token);
                return true;
            },
            CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(context.Database.GetDbConnection(), Is.SameAs(own));
            Assert.That(own.State, Is.EqualTo(state));
            Assert.That(context.Database.CurrentTransaction, Is.Null);
        });
    }

    [Test]
    public async Task Who_leaves_the_queue_is_answered_at_once_and_writes_nothing()
    {
        if (Engine is not SqliteTestEngine)
        {
            Assert.Ignore("On SQL Server nobody queues in the program.");
        }

        var (first, second) = (Unique.Word(), Unique.Word());
        using var gone = new CancellationTokenSource();
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
        var waiting = AddAsync(first, cancellationToken: gone.Token);
        var behind = AddAsync(second);
        await gone.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(writing.IsCompleted, Is.False);

        mayEnd.SetResult();
        await Task.WhenAll(writing, behind);
        Assert.That(await StoredAsync([first, second]), Is.EqualTo([second]));
    }

    private async Task<bool> TryAddAsync(string name)
    {
        try
        {
            await AddAsync(name, once: true);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }

    private async Task AddAsync(
        string name, bool fails = false, bool once = false, CancellationToken cancellationToken = default)
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var added = await unitOfWork.RunAsync(
            async token =>
            {
                if (once && await context.Tags.AnyAsync(tag => tag.Name == name, token))
                {
                    throw new ConflictException(nameof(Tag), "It is there.");
                }

                var tag = new Tag(name);
                context.Add(tag);
                await unitOfWork.SaveAsync(token);
                return fails ? throw new FormatException("after the save") : tag;
            },
            cancellationToken);
        Assert.That(await context.Tags.AnyAsync(tag => tag.Id == added.Id, cancellationToken), Is.True, "it is committed");
    }

    private Task<List<string>> StoredAsync(IReadOnlyList<string> names) => WithServiceAsync<BlogDbContext, List<string>>(
        context => context.Tags.Where(tag => names.Contains(tag.Name)).Select(tag => tag.Name).ToListAsync());
}
