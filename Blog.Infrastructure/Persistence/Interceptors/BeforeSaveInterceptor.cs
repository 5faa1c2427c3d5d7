using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Infrastructure.Persistence.Interceptors;

/// <summary>Does something to what is about to be saved, whether the save is awaited or not.</summary>
internal abstract class BeforeSaveInterceptor : SaveChangesInterceptor
{
    public sealed override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData, InterceptionResult<int> result)
    {
        BeforeSave(eventData.Context!.ChangeTracker);
        return result;
    }

    public sealed override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        BeforeSave(eventData.Context!.ChangeTracker);
        return ValueTask.FromResult(result);
    }

    /// <summary>Changes what is about to be saved.</summary>
    /// <param name="changeTracker">What is about to be saved.</param>
    protected abstract void BeforeSave(ChangeTracker changeTracker);
}
