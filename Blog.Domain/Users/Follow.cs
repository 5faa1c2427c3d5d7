using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>That one user follows what another writes; there is one for each two of them at most.</summary>
public sealed class Follow
{
    /// <summary>The sentence for somebody who would follow themselves.</summary>
    public const string OneselfMessage = "You cannot follow yourself.";

    /// <summary>Makes a user follow another.</summary>
    /// <param name="followerId">Who follows.</param>
    /// <param name="authorId">Whom.</param>
    /// <exception cref="ValidationException">They are the same.</exception>
    public Follow(int followerId, int authorId)
    {
        if (followerId == authorId)
        {
            throw new ValidationException(nameof(User.Username), OneselfMessage);
        }

        FollowerId = followerId;
        AuthorId = authorId;
    }

    /// <summary>Who follows.</summary>
    public int FollowerId { get; private set; }

    /// <summary>Whom.</summary>
    public int AuthorId { get; private set; }
}
