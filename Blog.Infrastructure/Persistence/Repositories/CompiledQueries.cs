using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

/// <summary>Queries that so many requests make that they are translated once, not looked up each time. One set belongs to one model, so it is a service, not static.</summary>
internal sealed class CompiledQueries
{
    /// <summary>A user's own profile, which every request with a token reads.</summary>
    public Func<BlogDbContext, int, CancellationToken, Task<UserProfile?>> Profile { get; } = EF.CompileAsyncQuery(
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
