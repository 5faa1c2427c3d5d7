using Blog.Domain.Sessions;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Queries that run so often that EF Core should not look up their translation each time. A compiled query belongs to
/// one model, so this is a service and not static.
/// </summary>
internal sealed class CompiledQueries
{
    /// <summary>Reads the user of a session, which every request with a token does.</summary>
    public Func<BlogDbContext, string, CancellationToken, Task<SignedInUser?>> FindSignedInUserAsync { get; } =
        EF.CompileAsyncQuery(
            (BlogDbContext context, string sessionId, CancellationToken cancellationToken) => (
                from session in context.Sessions.AsNoTracking()
                where session.Id == sessionId
                join user in context.Users on session.UserId equals user.Id
                where session.SecurityStamp == user.SecurityStamp
                select new SignedInUser(
                    new UserProfile(
                        user.Id,
                        user.Version,
                        user.CreatedAt,
                        user.UpdatedAt,
                        user.Username,
                        user.FullName,
                        user.Email,
                        user.Bio,
                        user.Image,
                        user.Social,
                        user.EmailConfirmed,
                        user.Role),
                    session.Id,
                    session.TokenStamp,
                    session.LastSeenAt,
                    session.ExpiresAt))
                .FirstOrDefault());
}
