using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class UserRepository(BlogDbContext context) : IUserRepository
{
    public void Add(User user) => context.Users.Add(user);

    public Task<bool> EmailExistsAsync(string email, CancellationToken cancellationToken) =>
        context.Users.AnyAsync(user => user.Email == email, cancellationToken);

    public Task<UserProfile?> FindProfileAsync(int id, CancellationToken cancellationToken) =>
        context.Users
            .AsNoTracking()
            .Where(user => user.Id == id)
            .Select(user => new UserProfile(
                user.Id,
                user.CreatedAt,
                user.UpdatedAt,
                user.FullName,
                user.Email,
                user.Bio,
                user.Social,
                user.SecurityStamp))
            .FirstOrDefaultAsync(cancellationToken);

    public Task<User?> FindAsync(int id, CancellationToken cancellationToken) =>
        context.Users.FirstOrDefaultAsync(user => user.Id == id, cancellationToken);

    public Task<User?> FindWithCredentialsAsync(int id, CancellationToken cancellationToken) =>
        context.Users.Include(user => user.Credentials).FirstOrDefaultAsync(user => user.Id == id, cancellationToken);

    public Task<User?> FindWithCredentialsAsync(string email, CancellationToken cancellationToken) =>
        context.Users.Include(user => user.Credentials).FirstOrDefaultAsync(user => user.Email == email, cancellationToken);
}
