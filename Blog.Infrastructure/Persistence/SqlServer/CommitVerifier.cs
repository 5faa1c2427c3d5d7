using System.Data;
using Blog.Domain.Articles;
using Blog.Domain.Auditing;
using Blog.Domain.Common;
using Blog.Domain.Idempotency;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Blog.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Finds out whether a transaction was committed when the connection failed during the commit. One of the saved
/// entities is enough, because all of them are committed together.
/// </summary>
/// <param name="Entity">The saved entity.</param>
/// <param name="State">What the save does to its row: adds, modifies or deletes it.</param>
internal sealed record CommitVerifier(object Entity, EntityState State)
{
    /// <summary>Chooses one of the entities that the next save will write.</summary>
    /// <returns>The verifier, or null where the save writes no entity and can be repeated without harm.</returns>
    public static CommitVerifier? ForPendingSave(BlogDbContext context) => context.ChangeTracker.Entries()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        .Where(entry => entry.Entity is Entity || IsAddedOrDeletedSession(entry))
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
            User user => await IsCommittedAsync(context.Users, user, cancellationToken),
            Article article => await IsCommittedAsync(context.Articles, article, cancellationToken),
            Comment comment => await IsCommittedAsync(context.Comments, comment, cancellationToken),
            Tag tag => await IsCommittedAsync(context.Tags, tag, cancellationToken),
            OneTimeLink link => await IsCommittedAsync(context.OneTimeLinks, link, cancellationToken),
            OutgoingMail mail => await IsCommittedAsync(context.OutgoingMails, mail, cancellationToken),
            AuditEntry entry => await IsCommittedAsync(context.AuditEntries, entry, cancellationToken),
            StoredResponse response =>
                await IsCommittedAsync(context.StoredResponses, response, cancellationToken),
            Session session => State == EntityState.Added
                == await context.Sessions.AnyAsync(row => row.Id == session.Id, cancellationToken),
            _ => throw new InvalidOperationException($"{Entity.GetType()} has no DbSet."),
        };
    }

    // The renewal of a session can be repeated without harm.
    private static bool IsAddedOrDeletedSession(EntityEntry entry) =>
        entry is { Entity: Session, State: EntityState.Added or EntityState.Deleted };

    private async Task<bool> IsCommittedAsync<TEntity>(
        IQueryable<TEntity> set, TEntity entity, CancellationToken cancellationToken)
        where TEntity : Entity
    {
        // The save has set these values, the times to a ten-millionth of a second.
        var (id, createdAt, updatedAt) = (entity.Id, entity.CreatedAt, entity.UpdatedAt);
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
