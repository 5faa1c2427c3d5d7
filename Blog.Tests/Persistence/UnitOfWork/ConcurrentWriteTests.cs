using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.UnitOfWork;

/// <summary>Writes that run at the same time.</summary>
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ConcurrentWriteTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Work_that_fails_after_its_save_is_rolled_back_alone()
    {
        var names = Enumerable.Range(0, 100).Select(_ => Unique.Word()).ToList();
        var writes = names
            .Select((name, number) => Task.Run(() => Application.AddTagAsync(name, fails: number % 3 == 0)))
            .ToList();
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

        Assert.That(
            await Application.FindTagNamesAsync(names), Is.EquivalentTo(names.Where((_, number) => number % 3 != 0)));
    }

    [Test]
    public async Task A_taken_name_fails_only_the_later_writers_of_that_name()
    {
        var (taken, names) = (Unique.Word(), Enumerable.Range(0, 20).Select(_ => Unique.Word()).ToList());
        var writes = names.Select(name => Task.Run(() => Application.AddTagAsync(name))).ToList();
        var same = Enumerable.Range(0, 5).Select(_ => Task.Run(() => TryAddTagAsync(taken))).ToList();
        await Task.WhenAll(writes);
        Assert.That((await Task.WhenAll(same)).Count(isAdded => isAdded), Is.EqualTo(1));
        Assert.That(await Application.FindTagNamesAsync([.. names, taken]), Has.Count.EqualTo(21));
    }

    [Test]
    public async Task A_cancelled_write_changes_nothing()
    {
        var name = Unique.Word();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        Assert.That(
            () => Application.AddTagAsync(name, cancellationToken: cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await Application.FindTagNamesAsync([name]), Is.Empty);
    }

    [Test]
    public async Task A_context_keeps_its_own_connection_for_reads()
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        await context.Tags.AnyAsync();
        var connection = context.Database.GetDbConnection();
        var state = connection.State;
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
            Assert.That(context.Database.GetDbConnection(), Is.SameAs(connection));
            Assert.That(connection.State, Is.EqualTo(state));
            Assert.That(context.Database.CurrentTransaction, Is.Null);
        });
    }

    private async Task<bool> TryAddTagAsync(string name)
    {
        try
        {
            await Application.AddTagAsync(name, refusesDuplicate: true);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }
}
