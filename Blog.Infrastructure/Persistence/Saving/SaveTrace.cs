using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>What a save leaves behind by which one can tell afterwards whether it was committed.</summary>
/// <param name="Entity">One of the entities that it saves; all are committed together.</param>
/// <param name="State">What the save does to its row; deleted, if it takes it away.</param>
internal sealed record SaveTrace(Entity Entity, EntityState State)
{
    /// <summary>Remembers one of the changes that the next save will make.</summary>
    /// <param name="context">Where it will be made.</param>
    /// <returns>The trace, or null where no entity's own row changes, so that doing it again does no harm.</returns>
    public static SaveTrace? Of(BlogDbContext context) => context.ChangeTracker.Entries<Entity>()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        .Select(entry => new SaveTrace(
            entry.Entity,
            entry is { State: EntityState.Deleted, Entity: ISoftDeletable } ? EntityState.Modified : entry.State))
        .FirstOrDefault();

    /// <summary>Whether the database has what the save wrote.</summary>
    /// <param name="context">The database.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was committed.</returns>
    public Task<bool> IsCommittedAsync(BlogDbContext context, CancellationToken cancellationToken) => Entity switch
    {
        User => IsCommittedAsync(context.Users, cancellationToken),
        Article => IsCommittedAsync(context.Articles, cancellationToken),
        Comment => IsCommittedAsync(context.Comments, cancellationToken),
        Tag => IsCommittedAsync(context.Tags, cancellationToken),
        _ => throw new InvalidOperationException($"{Entity.GetType()} has no set of its own."),
    };

    // The save itself has set the identity and the time, the latter to a ten-millionth of a second.
    private async Task<bool> IsCommittedAsync<TEntity>(IQueryable<TEntity> set, CancellationToken cancellationToken)
        where TEntity : Entity
    {
        var (id, createdAt, updatedAt) = (Entity.Id, Entity.CreatedAt, Entity.UpdatedAt);
        var rows = set.IgnoreQueryFilters().Where(entity => entity.Id == id);
        if (State == EntityState.Deleted)
        {
            return !await rows.AnyAsync(cancellationToken);
        }

        // Somebody may have changed a new row by now, but not when it was made.
        return State == EntityState.Added
            ? await rows.AnyAsync(entity => entity.CreatedAt == createdAt, cancellationToken)
            : await rows.AnyAsync(entity => entity.UpdatedAt == updatedAt, cancellationToken);
    }
}
