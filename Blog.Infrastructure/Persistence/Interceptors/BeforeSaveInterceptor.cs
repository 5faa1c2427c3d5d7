using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>Changes what is about to be saved, in synchronous and asynchronous saves alike.</summary>
internal abstract class BeforeSaveInterceptor : SaveChangesInterceptor
{
    public sealed override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData, InterceptionResult<int> result)
    {
        BeforeSave((BlogDbContext)eventData.Context!);
        return result;
    }

    public sealed override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await BeforeSaveAsync((BlogDbContext)eventData.Context!, cancellationToken);
        return result;
    }

    protected abstract void BeforeSave(BlogDbContext context);

    /// <summary>To be overridden where the database is called.</summary>
    protected virtual ValueTask BeforeSaveAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        BeforeSave(context);
        return ValueTask.CompletedTask;
    }
}
