using System.Data;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Finds out whether a transaction was committed when the connection failed during the commit. One of the saved
/// entities is enough, because all of them are committed together.
/// </summary>
/// <param name="Entity">The saved entity.</param>
/// <param name="State">What the save does to its row: adds, modifies or deletes it.</param>
internal sealed record CommitVerifier(Entity Entity, EntityState State)
{
    /// <summary>Chooses one of the entities that the next save will write.</summary>
    /// <returns>The verifier, or null where the save writes no entity and can be repeated without harm.</returns>
    public static CommitVerifier? ForPendingSave(BlogDbContext context) => context.ChangeTracker.Entries<Entity>()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        .Select(entry => new CommitVerifier(
            entry.Entity,
            entry is { State: EntityState.Deleted, Entity: ISoftDeletable } ? EntityState.Modified : entry.State))
        .FirstOrDefault();

    /// <summary>Returns whether the database holds what the save wrote.</summary>
    public async Task<bool> IsCommittedAsync(BlogDbContext context, CancellationToken cancellationToken)
    {
        // The server may not have finished the commit yet. With row versioning, a read at the default isolation level
        // would not wait for it, and see the row as it was before.
        await using var transaction = await context.Database.BeginTransactionAsync(
            IsolationLevel.RepeatableRead, cancellationToken);
        return Entity switch
        {
            User => await IsCommittedAsync(context.Users, cancellationToken),
            Article => await IsCommittedAsync(context.Articles, cancellationToken),
            Comment => await IsCommittedAsync(context.Comments, cancellationToken),
            Tag => await IsCommittedAsync(context.Tags, cancellationToken),
            _ => throw new InvalidOperationException($"{Entity.GetType()} has no DbSet."),
        };
    }

    private async Task<bool> IsCommittedAsync<TEntity>(IQueryable<TEntity> set, CancellationToken cancellationToken)
        where TEntity : Entity
    {
        // The save has set these values, the times to a ten-millionth of a second.
        var (id, createdAt, updatedAt) = (Entity.Id, Entity.CreatedAt, Entity.UpdatedAt);
        var rows = set.IgnoreQueryFilters().Where(row => row.Id == id);
        if (State == EntityState.Deleted)
        {
            return !await rows.AnyAsync(cancellationToken);
        }

        // Another request may have changed a new row by now, but not its creation time.
        return State == EntityState.Added
            ? await rows.AnyAsync(row => row.CreatedAt == createdAt, cancellationToken)
            : await rows.AnyAsync(row => row.UpdatedAt == updatedAt, cancellationToken);
    }
}
