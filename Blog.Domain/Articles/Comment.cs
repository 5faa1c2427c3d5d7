using Blog.Domain.Common;

namespace Blog.Domain.Articles;

/// <summary>What a user says about an article.</summary>
public sealed class Comment : Entity, ISoftDeletable
{
    /// <summary>The most characters a comment may have.</summary>
    public const int TextMaxLength = 5000;

    /// <summary>The most comments that a list of all of an article's gives, the newest.</summary>
    public const int ListMaxLength = 1000;

    /// <summary>The sentence for a comment that does not exist.</summary>
    public const string NotFoundMessage = "Comment not found";

    /// <summary>The sentence for somebody who is not the author.</summary>
    public const string NotAuthorMessage = "You are not the author of this comment!";

    /// <summary>Makes a comment.</summary>
    /// <param name="articleId">What it is about.</param>
    /// <param name="authorId">Who says it.</param>
    /// <param name="text">The text, 1 to <see cref="TextMaxLength"/> characters.</param>
    /// <exception cref="ValidationException">The text breaks its limits.</exception>
    public Comment(int articleId, int authorId, string text)
    {
        ArticleId = articleId;
        AuthorId = authorId;
        Text = ValidateText(text);
    }

    private Comment() => Text = "";

    /// <summary>The text, 1 to <see cref="TextMaxLength"/> characters.</summary>
    public string Text { get; private set; }

    /// <summary>The article it is about.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Who said it.</summary>
    public int AuthorId { get; private set; }

    /// <inheritdoc/>
    public DateTime? DeletedAt { get; private set; }

    /// <summary>Changes the text.</summary>
    /// <param name="text">The text, 1 to <see cref="TextMaxLength"/> characters.</param>
    /// <exception cref="ValidationException">The text breaks its limits.</exception>
    public void Rewrite(string text) => Text = ValidateText(text);

    /// <summary>Makes sure that a user may change this comment: its author.</summary>
    /// <param name="userId">The user.</param>
    /// <exception cref="ForbiddenException">Somebody else said it.</exception>
    public void EnsureWrittenBy(int userId)
    {
        if (AuthorId != userId)
        {
            throw new ForbiddenException(nameof(Comment), NotAuthorMessage);
        }
    }

    /// <summary>Makes sure that a user may delete this comment: its author, or the article's.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="articleAuthorId">Who wrote the article.</param>
    /// <exception cref="ForbiddenException">The user is neither.</exception>
    public void EnsureDeletableBy(int userId, int articleAuthorId)
    {
        if (userId != articleAuthorId)
        {
            EnsureWrittenBy(userId);
        }
    }

    /// <summary>Says that there is no such comment.</summary>
    /// <returns>The exception to throw.</returns>
    internal static NotFoundException NotFound() => new(nameof(Comment), NotFoundMessage);

    private static string ValidateText(string text) => TextRules.Validate(text, nameof(Text), 1, TextMaxLength);
}
