using Blog.Domain.Users;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class FollowRepository(BlogDbContext context) : IFollowRepository
{
    public void Add(Follow follow) => context.Follows.Add(follow);

    public void Remove(Follow follow) => context.Follows.Remove(follow);
}
