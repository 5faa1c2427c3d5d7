using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class FollowRepository(BlogDbContext context) : IFollowRepository
{
    public void Add(Follow follow) => context.Follows.Add(follow);

    public void Remove(Follow follow) => context.Follows.Remove(follow);

    public Task<Follow?> FindAsync(int followerId, int authorId, CancellationToken cancellationToken) =>
        context.Follows.FirstOrDefaultAsync(
            follow => follow.FollowerId == followerId && follow.AuthorId == authorId, cancellationToken);
}
