using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Idempotency;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.UnitOfWork;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.UnitOfWork;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class DeferredCommitTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task What_the_operation_does_and_what_is_saved_after_it_is_committed_together()
    {
        var (first, second) = (Unique.Word(), Unique.Word());
        await RunAsync<string>(
            async scope => (await scope.AddTagAsync(first)).Name,
            async (scope, name, token) =>
            {
                Assert.That(name, Is.EqualTo(first));
                Assert.That(await FindAsync(first, second), Is.Empty);
                await scope.SaveTagAsync(second, token);
            });
        Assert.That(await FindAsync(first, second), Is.EquivalentTo([first, second]));
    }

    [Test]
    public async Task An_operation_without_a_result_changes_nothing()
    {
        var name = Unique.Word();
        await RunAsync<string>(
            async scope =>
            {
                await scope.AddTagAsync(name);
                return null;
            },
            (_, _, _) => throw new InvalidOperationException());
        Assert.That(await FindAsync(name), Is.Empty);
    }

    [Test]
    public async Task An_operation_that_fails_changes_nothing()
    {
        var name = Unique.Word();
        Assert.That(
            () => RunAsync<string>(
                async scope =>
                {
                    await scope.AddTagAsync(name);
                    throw new FormatException();
                },
                (_, _, _) => Task.CompletedTask),
            Throws.TypeOf<FormatException>());
        Assert.That(await FindAsync(name), Is.Empty);
    }

    [Test]
    public async Task A_conflict_of_what_is_saved_after_it_changes_nothing_and_is_not_tried_again()
    {
        var (name, taken) = (Unique.Word(), Unique.Word());
        await Application.AddTagAsync(taken);
        var attempts = 0;
        Assert.That(
            () => RunAsync<Tag>(
                async scope => await scope.AddTagAsync(name),
                (scope, _, token) =>
                {
                    attempts++;
                    return scope.SaveTagAsync(taken, token);
                }),
            Throws.InstanceOf<WriteConflictException>());
        Assert.That(attempts, Is.EqualTo(1));
        Assert.That(await FindAsync(name, taken), Is.EqualTo([taken]));
    }

    [Test]
    public async Task The_context_can_be_used_as_before_after_it()
    {
        var (first, second) = (Unique.Word(), Unique.Word());
        await using var scope = Application.Services.CreateAsyncScope();
        await RunAsync<Tag>(scope, async each => await each.AddTagAsync(first), (_, _, _) => Task.CompletedTask);
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        Assert.That(context.Database.CurrentTransaction, Is.Null);
        await scope.AddTagAsync(second);
        Assert.That(await FindAsync(first, second), Is.EquivalentTo([first, second]));
    }

    [Test]
    public void A_transaction_does_not_wait_for_ever()
    {
        var transaction = new DeferredTransaction(TimeSpan.FromMilliseconds(1));
        Assert.That(
            async () =>
            {
                await transaction.BeginAsync<string>(
                    async work => await work(CancellationToken.None), _ => Task.FromResult("a result"));
                await transaction.Completion;
            },
            Throws.TypeOf<TimeoutException>());
    }

    private async Task RunAsync<T>(
        Func<AsyncServiceScope, Task<T?>> operation, Func<AsyncServiceScope, T, CancellationToken, Task> save)
        where T : class
    {
        await using var scope = Application.Services.CreateAsyncScope();
        await RunAsync(scope, operation, save);
    }

    private static Task RunAsync<T>(
        AsyncServiceScope scope,
        Func<AsyncServiceScope, Task<T?>> operation,
        Func<AsyncServiceScope, T, CancellationToken, Task> save)
        where T : class =>
        scope.ServiceProvider.GetRequiredService<IDeferredCommit>().RunAsync(
            () => operation(scope), (result, token) => save(scope, result, token));

    private Task<List<string>> FindAsync(params string[] names) => WithServiceAsync<BlogDbContext, List<string>>(
        context => context.Tags.Where(tag => names.Contains(tag.Name)).Select(tag => tag.Name).ToListAsync());
}
