using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Queries that run so often that EF Core should not look up their translation each time. A compiled query belongs to
/// one model, so this is a service and not static.
/// </summary>
internal sealed class CompiledQueries
{
    /// <summary>Reads a user's own profile, which every request with a token does.</summary>
    public Func<BlogDbContext, int, CancellationToken, Task<UserProfile?>> FindProfileAsync { get; } =
        EF.CompileAsyncQuery(
            (BlogDbContext context, int id, CancellationToken cancellationToken) => context.Users
                .AsNoTracking()
                .Where(user => user.Id == id)
                .Select(user => new UserProfile(
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
                    user.SecurityStamp))
                .FirstOrDefault());
}
