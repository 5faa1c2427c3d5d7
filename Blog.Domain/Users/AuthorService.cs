using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Public profiles, and following who writes.</summary>
/// <param name="users">The users that are kept.</param>
/// <param name="follows">Who follows whom.</param>
/// <param name="unitOfWork">What saves changes.</param>
public sealed class AuthorService(IUserRepository users, IFollowRepository follows, IUnitOfWork unitOfWork)
{
    /// <summary>The sentence for a username that nobody has.</summary>
    public const string NotFoundMessage = "Author not found";

    /// <summary>Shows a user's public profile.</summary>
    /// <param name="username">The username, in any case.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="NotFoundException">There is no such user.</exception>
    public async Task<AuthorDetails> GetAsync(string username, int? readerId, CancellationToken cancellationToken) =>
        await users.FindAuthorAsync(Username.Normalize(username), readerId, cancellationToken) ?? throw NotFound();

    /// <summary>Makes a user follow another; twice is the same as once.</summary>
    /// <param name="followerId">Who follows.</param>
    /// <param name="username">Whom.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile of who is followed.</returns>
    /// <exception cref="NotFoundException">There is no such user.</exception>
    /// <exception cref="ValidationException">They are the same.</exception>
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

    /// <summary>Makes a user follow another no longer; twice is the same as once.</summary>
    /// <param name="followerId">Who follows.</param>
    /// <param name="username">Whom.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The profile of who is not followed any more.</returns>
    /// <exception cref="NotFoundException">There is no such user.</exception>
    /// <exception cref="ValidationException">They are the same.</exception>
    public async Task<AuthorDetails> UnfollowAsync(int followerId, string username, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(
            async token =>
            {
                var ended = new Follow(followerId, await FindIdAsync(username, token));
                if (await follows.FindAsync(followerId, ended.AuthorId, token) is { } follow)
                {
                    follows.Remove(follow);
                    await unitOfWork.SaveAsync(token);
                }

                return ended;
            },
            cancellationToken);
        return await GetAsync(username, followerId, cancellationToken);
    }

    private static NotFoundException NotFound() => new(nameof(User), NotFoundMessage);

    private async Task<int> FindIdAsync(string username, CancellationToken cancellationToken) =>
        await users.FindIdAsync(Username.Normalize(username), cancellationToken) ?? throw NotFound();
}
