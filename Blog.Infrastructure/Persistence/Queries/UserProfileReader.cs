using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Infrastructure.Persistence.Queries;

internal sealed class UserProfileReader(BlogDbContext context, CompiledQueries queries) : IUserProfileReader
{
    public Task<SignedInUser?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
        queries.FindSignedInUserAsync(context, sessionId, cancellationToken);
}
