using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class UserRepository(BlogDbContext context) : IUserRepository
{
    public void Add(User user) => context.Users.Add(user);

    public void Remove(User user) => context.Users.Remove(user);

    public Task<bool> EmailExistsAsync(string email, CancellationToken cancellationToken) =>
        context.Users.AnyAsync(user => user.Email == email, cancellationToken);

    public Task<bool> UsernameExistsAsync(string normalizedUsername, CancellationToken cancellationToken) =>
        context.Users.AnyAsync(user => user.NormalizedUsername == normalizedUsername, cancellationToken);

    public Task<AuthorDetails?> FindAuthorAsync(
        string normalizedUsername, int? readerId, CancellationToken cancellationToken) =>
        (
            from user in context.Users
            join author in AuthorProjection.For(context, readerId) on user.Id equals author.Id
            where user.NormalizedUsername == normalizedUsername
            select new AuthorDetails(
                author,
                context.Articles.Count(article => article.AuthorId == author.Id),
                context.Follows.Count(follow => follow.AuthorId == author.Id)))
            .FirstOrDefaultAsync(cancellationToken);

    public Task<User?> FindAsync(int id, CancellationToken cancellationToken) =>
        context.Users.FirstOrDefaultAsync(user => user.Id == id, cancellationToken);

    public Task<User?> FindWithCredentialsAsync(int id, CancellationToken cancellationToken) =>
        context.Users
            .Include(user => user.Credentials)
            .FirstOrDefaultAsync(user => user.Id == id, cancellationToken);

    public Task<User?> FindWithCredentialsAsync(string email, CancellationToken cancellationToken) =>
        context.Users
            .Include(user => user.Credentials)
            .FirstOrDefaultAsync(user => user.Email == email, cancellationToken);

    public Task SetLastSeenAsync(int id, DateTime now, CancellationToken cancellationToken) =>
        context.Users
            .Where(user => user.Id == id && (user.LastSeenAt == null || user.LastSeenAt < now))
            .ExecuteUpdateAsync(setters => setters.SetProperty(user => user.LastSeenAt, now), cancellationToken);
}
