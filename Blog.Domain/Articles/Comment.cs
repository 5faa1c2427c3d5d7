using System.Diagnostics.CodeAnalysis;
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

    /// <summary>The error message for a comment that a reply refers to, but that is not on its article.</summary>
    public const string ReplyToMessage = "There is no such comment here";

    /// <summary>Creates a comment.</summary>
    /// <param name="replyToId">The ID of the comment on the same article that this one answers, or null.</param>
    public Comment(int articleId, int authorId, string text, string html, int? replyToId = null)
    {
        ArticleId = articleId;
        AuthorId = authorId;
        ReplyToId = replyToId;
        Rewrite(text, html);
    }

    private Comment() => Text = Html = "";

    /// <summary>The text, in Markdown.</summary>
    public string Text { get; private set; }

    /// <summary>The HTML of the text; empty until a text of an earlier version is rendered.</summary>
    public string Html { get; private set; }

    /// <summary>
    /// The ID of the comment that this one answers, or null. If that one is deleted, it is the one that it answered.
    /// </summary>
    public int? ReplyToId { get; private set; }

    /// <summary>The ID of the article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>The ID of the author.</summary>
    public int AuthorId { get; private set; }

    /// <inheritdoc/>
    public DateTime? DeletedAt { get; private set; }

    /// <summary>Changes the text.</summary>
    [MemberNotNull(nameof(Text), nameof(Html))]
    public void Rewrite(string text, string html)
    {
        Text = ValidateText(text);
        Html = html;
    }

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

    internal static ValidationException NoSuchReplyTo() => new("ReplyTo", ReplyToMessage);

    internal static string ValidateText(string text) => TextRules.Validate(text, nameof(Text), 1, TextMaxLength);
}
