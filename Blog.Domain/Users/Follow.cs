using Blog.Domain.Common;

namespace Blog.Domain.Users;

/// <summary>A user following an author.</summary>
public sealed class Follow
{
    /// <summary>The error message for users who follow themselves.</summary>
    public const string SelfFollowMessage = "You cannot follow yourself.";

    /// <summary>Creates a follow; following oneself throws a <see cref="ValidationException"/>.</summary>
    public Follow(int followerId, int authorId)
    {
        if (followerId == authorId)
        {
            throw new ValidationException(nameof(User.Username), SelfFollowMessage);
        }

        FollowerId = followerId;
        AuthorId = authorId;
    }

    /// <summary>The ID of the user who follows.</summary>
    public int FollowerId { get; private set; }

    /// <summary>The ID of the user who is followed.</summary>
    public int AuthorId { get; private set; }

    /// <summary>When the user began to follow (UTC), set when saved.</summary>
    public DateTime CreatedAt { get; private set; }
}
