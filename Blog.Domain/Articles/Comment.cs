using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>A comment on an article. Invalid values throw a <see cref="ValidationException"/>.</summary>
public sealed class Comment : Entity, ISoftDeletable
{
    /// <summary>The maximum length of a text.</summary>
    public const int TextMaxLength = 5000;

    /// <summary>The maximum number of comments in a list without pages.</summary>
    public const int ListMaxLength = 1000;

    /// <summary>The error message for a comment that does not exist.</summary>
    public const string NotFoundMessage = "Comment not found";

    /// <summary>The error message for a user who is not the author.</summary>
    public const string NotAuthorMessage = "You are not the author of this comment!";

    /// <summary>Creates a comment.</summary>
    public Comment(int articleId, int authorId, string text)
    {
        ArticleId = articleId;
        AuthorId = authorId;
        Text = ValidateText(text);
    }

    private Comment() => Text = "";

    /// <summary>The text.</summary>
    public string Text { get; private set; }

    /// <summary>The ID of the article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>The ID of the author.</summary>
    public int AuthorId { get; private set; }

    /// <inheritdoc/>
    public DateTime? DeletedAt { get; private set; }

    /// <summary>Changes the text.</summary>
    public void Rewrite(string text) => Text = ValidateText(text);

    /// <summary>Ensures that a user is the author.</summary>
    /// <exception cref="ForbiddenException">The user is not the author.</exception>
    public void EnsureWrittenBy(int? userId)
    {
        if (AuthorId != userId)
        {
            throw new ForbiddenException(nameof(Comment), NotAuthorMessage);
        }
    }

    internal static NotFoundException NotFound() => new(nameof(Comment), NotFoundMessage);

    private static string ValidateText(string text) => TextRules.Validate(text, nameof(Text), 1, TextMaxLength);
}
