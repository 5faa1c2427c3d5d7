using Blog.Domain.Users;

namespace Blog.Infrastructure.Persistence.Queries;

internal sealed class UserProfileReader(BlogDbContext context, CompiledQueries queries) : IUserProfileReader
{
    public Task<UserProfile?> FindAsync(int id, CancellationToken cancellationToken) =>
        queries.FindProfileAsync(context, id, cancellationToken);
}
