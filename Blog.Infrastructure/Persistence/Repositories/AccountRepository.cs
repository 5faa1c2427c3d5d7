using Blog.Domain.Accounts;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Queries;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class AccountRepository(BlogDbContext context) : IAccountRepository
{
    public Task<OffsetPage<Account>> ListAsync(
        AccountFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var users = context.Users.AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Search))
        {
            var search = filter.Search.ToLowerInvariant();
            users = users.Where(user => BlogDbContext.FoldCase(user.Email).Contains(search)
                || BlogDbContext.FoldCase(user.Username).Contains(search)
                || BlogDbContext.FoldCase(user.FullName).Contains(search));
        }

        if (filter.Role is { } role)
        {
            users = users.Where(user => user.Role == role);
        }

        if (filter.IsBlocked is { } isBlocked)
        {
            users = users.Where(user => user.IsBlocked == isBlocked);
        }

        return ToAccounts(users.OrderByDescending(user => user.Id)).ToOffsetPageAsync(page, cancellationToken);
    }

    public Task<Account?> FindAsync(int userId, CancellationToken cancellationToken) =>
        ToAccounts(context.Users.AsNoTracking().Where(user => user.Id == userId))
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<bool> HasOtherAdminAsync(int userId, CancellationToken cancellationToken)
    {
        // Changes nothing, but locks the rows of all admins: of two who take each other's role one waits here.
        await context.Users
            .Where(user => user.Role == Role.Admin)
            .ExecuteUpdateAsync(setters => setters.SetProperty(user => user.Role, Role.Admin), cancellationToken);
        return await context.Users.AnyAsync(
            user => user.Role == Role.Admin && !user.IsBlocked && user.Id != userId, cancellationToken);
    }

    public Task DeleteContentAsync(User user, CancellationToken cancellationToken) =>
        new AccountContentDeletion(context, user.Id, user.Email).RunAsync(cancellationToken);

    private IQueryable<Account> ToAccounts(IQueryable<User> users) => users.Select(user => new Account(
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
        user.IsBlocked,
        user.LastSeenAt,
        context.Articles.Count(article => article.AuthorId == user.Id),
        context.Comments.Count(comment => comment.AuthorId == user.Id)));
}
