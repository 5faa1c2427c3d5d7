using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>Recognizes saves that failed because another write came first.</summary>
internal static class DbUpdateExceptionTranslator
{
    private static readonly Dictionary<string, UniqueKey> Keys = new()
    {
        [$"Users.{nameof(User.Email)}"] = UniqueKey.Email,
        [$"Users.{nameof(User.NormalizedUsername)}"] = UniqueKey.Username,
        [$"ArticleSlugs.{nameof(ArticleSlug.Slug)}"] = UniqueKey.Slug,
        [$"Tags.{nameof(Tag.NormalizedName)}"] = UniqueKey.Tag,
    };

    /// <summary>Translates a failed save into the conflict behind it.</summary>
    /// <returns>The conflict, or null where the save failed for another reason.</returns>
    public static WriteConflictException? Translate(DbUpdateException exception, IDatabaseEngine engine) =>
        exception is DbUpdateConcurrencyException
            ? new WriteConflictException("The row was changed or deleted after it was read.", exception)
            : engine.FindViolation(exception) switch
            {
                ConstraintViolation.Unique { Columns: { } columns } when Keys.TryGetValue(columns, out var key) =>
                    new UniqueKeyException(key, exception),
                ConstraintViolation.Unique =>
                    new WriteConflictException("Another row already has this key.", exception),
                ConstraintViolation.ForeignKey =>
                    new MissingReferenceException(exception),
                _ => null,
            };
}
