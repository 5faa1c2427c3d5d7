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
    public Task<bool> IsCommittedAsync(BlogDbContext context, CancellationToken cancellationToken) => Entity switch
    {
        User => IsCommittedAsync(context.Users, cancellationToken),
        Article => IsCommittedAsync(context.Articles, cancellationToken),
        Comment => IsCommittedAsync(context.Comments, cancellationToken),
        Tag => IsCommittedAsync(context.Tags, cancellationToken),
        _ => throw new InvalidOperationException($"{Entity.GetType()} has no DbSet."),
    };

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
