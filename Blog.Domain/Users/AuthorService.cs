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
    public Task<AuthorDetails> FollowAsync(int followerId, string username, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var details = await GetAsync(username, followerId, token);
                var follow = new Follow(followerId, details.Author.Id);
                if (details.Author.Following == true)
                {
                    return details;
                }

                follows.Add(follow);
                await unitOfWork.SaveAsync(token);
                return details with
                {
                    Author = details.Author with { Following = true },
                    Followers = details.Followers + 1,
                };
            },
            cancellationToken);

    /// <summary>Unfollows a user; does nothing if the user is not followed.</summary>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    /// <exception cref="ValidationException">The users are the same.</exception>
    public Task<AuthorDetails> UnfollowAsync(int followerId, string username, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async token =>
            {
                var details = await GetAsync(username, followerId, token);
                var follow = new Follow(followerId, details.Author.Id);
                if (details.Author.Following != true)
                {
                    return details;
                }

                follows.Remove(follow);
                await unitOfWork.SaveAsync(token);
                return details with
                {
                    Author = details.Author with { Following = false },
                    Followers = details.Followers - 1,
                };
            },
            cancellationToken);

    private static NotFoundException NotFound() => new(nameof(User), Author.NotFoundMessage);
}
