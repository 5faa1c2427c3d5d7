using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Queries;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class FollowRepository(BlogDbContext context, FollowListQuery list) : IFollowRepository
{
    public void Add(Follow follow) => context.Follows.Add(follow);

    public void Remove(Follow follow) => context.Follows.Remove(follow);

    public Task<Page<Author>?> ListFollowersAsync(
        string normalizedUsername,
        PageRequest page,
        PageCursor? after,
        int? readerId,
        CancellationToken cancellationToken) =>
        list.ReadFollowersAsync(normalizedUsername, page, after, readerId, cancellationToken);

    public Task<Page<Author>?> ListFollowedAsync(
        string normalizedUsername,
        PageRequest page,
        PageCursor? after,
        int? readerId,
        CancellationToken cancellationToken) =>
        list.ReadFollowedAsync(normalizedUsername, page, after, readerId, cancellationToken);
}
