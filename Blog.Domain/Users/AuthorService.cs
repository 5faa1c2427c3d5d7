using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>Returns public profiles, lists followers, and follows and unfollows users.</summary>
public sealed class AuthorService(IUserRepository users, IFollowRepository follows, IUnitOfWork unitOfWork)
{
    /// <summary>Returns the public profile of a user.</summary>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    public async Task<AuthorDetails> GetAsync(string username, int? readerId, CancellationToken cancellationToken) =>
        await users.FindAuthorAsync(Username.Normalize(username), readerId, cancellationToken) ?? throw NotFound();

    /// <summary>Lists the followers of a user, newest first.</summary>
    /// <param name="after">The cursor after which the page begins, or null.</param>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    /// <exception cref="ValidationException">The cursor is combined with an offset.</exception>
    public async Task<Page<Author>> ListFollowersAsync(
        string username, PageRequest page, PageCursor? after, int? readerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.ValidateCursor(after);
        return await follows.ListFollowersAsync(
            Username.Normalize(username), page, after, readerId, cancellationToken) ?? throw NotFound();
    }

    /// <summary>Lists the authors that a user follows, the one followed last first.</summary>
    /// <param name="after">The cursor after which the page begins, or null.</param>
    /// <param name="readerId">The ID of the signed-in user, or null.</param>
    /// <exception cref="NotFoundException">The user does not exist.</exception>
    /// <exception cref="ValidationException">The cursor is combined with an offset.</exception>
    public async Task<Page<Author>> ListFollowedAsync(
        string username, PageRequest page, PageCursor? after, int? readerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.ValidateCursor(after);
        return await follows.ListFollowedAsync(
            Username.Normalize(username), page, after, readerId, cancellationToken) ?? throw NotFound();
    }

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
