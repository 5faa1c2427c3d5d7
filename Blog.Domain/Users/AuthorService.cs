using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Returns public profiles, and follows and unfollows their users.</summary>
public sealed class AuthorService(IUserRepository users, IFollowRepository follows, IUnitOfWork unitOfWork)
{
    /// <summary>Returns the public profile of a user.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    public async Task<AuthorDetails> GetAsync(string username, int? readerId, CancellationToken cancellationToken) =>
        await users.FindAuthorAsync(Username.Normalize(username), readerId, cancellationToken) ?? throw NotFound();

    /// <summary>Follows a user; does nothing if the user is already followed.</summary>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    /// <exception cref="ValidationException">The users are the same.</exception>
    public async Task<AuthorDetails> FollowAsync(int followerId, string username, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async token =>
            {
                var follow = new Follow(followerId, await FindIdAsync(username, token));
                if (await follows.FindAsync(followerId, follow.AuthorId, token) is null)
                {
                    follows.Add(follow);
                    await unitOfWork.SaveAsync(token);
                }

                return follow;
            },
            cancellationToken);
        return await GetAsync(username, followerId, cancellationToken);
    }

    /// <summary>Unfollows a user; does nothing if the user is not followed.</summary>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    /// <exception cref="ValidationException">The users are the same.</exception>
    public async Task<AuthorDetails> UnfollowAsync(int followerId, string username, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async token =>
            {
                var unfollow = new Follow(followerId, await FindIdAsync(username, token));
                if (await follows.FindAsync(followerId, unfollow.AuthorId, token) is { } follow)
                {
                    follows.Remove(follow);
                    await unitOfWork.SaveAsync(token);
                }

                return unfollow;
            },
            cancellationToken);
        return await GetAsync(username, followerId, cancellationToken);
    }

    private static NotFoundException NotFound() => new(nameof(User), Author.NotFoundMessage);

    private async Task<int> FindIdAsync(string username, CancellationToken cancellationToken) =>
        await users.FindIdAsync(Username.Normalize(username), cancellationToken) ?? throw NotFound();
}
