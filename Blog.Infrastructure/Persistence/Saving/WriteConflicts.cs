using System.Text.RegularExpressions;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Saving;

/// <summary>Recognises, on both engines, that a save failed because somebody else's write came first.</summary>
internal static partial class WriteConflicts
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteForeignKey = 787;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;
    private const int SqlServerForeignKey = 547;

    /// <summary>What each unique index watches, by the name that SQLite gives it and the name that SQL Server gives it.</summary>
    private static readonly Dictionary<string, UniqueKey> Keys = new()
    {
        [$"Users.{nameof(User.Email)}"] = UniqueKey.Email,
        [$"IX_Users_{nameof(User.Email)}"] = UniqueKey.Email,
        [$"Users.{nameof(User.NormalizedUsername)}"] = UniqueKey.Username,
        [$"IX_Users_{nameof(User.NormalizedUsername)}"] = UniqueKey.Username,
        [$"Articles.{nameof(Article.Slug)}"] = UniqueKey.Slug,
        [$"IX_Articles_{nameof(Article.Slug)}"] = UniqueKey.Slug,
        [$"Tags.{nameof(Tag.NormalizedName)}"] = UniqueKey.Tag,
        [$"IX_Tags_{nameof(Tag.NormalizedName)}"] = UniqueKey.Tag,
    };

    /// <summary>Says what conflict a failed save stands for.</summary>
    /// <param name="exception">The failure.</param>
    /// <returns>The conflict, or null where it is another fault.</returns>
    public static WriteConflictException? Find(DbUpdateException exception) => exception switch
    {
        DbUpdateConcurrencyException => new WriteConflictException("It was changed or deleted in between.", exception),
        { InnerException: SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } cause } =>
            OfUniqueKey(SqliteColumn().Match(cause.Message), exception),
        { InnerException: SqlException { Number: SqlServerUniqueIndex or SqlServerUniqueConstraint } cause } =>
            OfUniqueKey(SqlServerIndex().Match(cause.Message), exception),
        { InnerException: SqliteException { SqliteExtendedErrorCode: SqliteForeignKey } } =>
            new WriteConflictException("What it refers to was deleted in between.", exception),
        { InnerException: SqlException { Number: SqlServerForeignKey } } =>
            new WriteConflictException("What it refers to was deleted in between.", exception),
        _ => null,
    };

    private static WriteConflictException OfUniqueKey(Match name, Exception cause) =>
        Keys.TryGetValue(name.Groups["name"].Value, out var key)
            ? new UniqueKeyException(key, cause)
            : new WriteConflictException("It was added in between.", cause);

    [GeneratedRegex(@"constraint failed: (?<name>\w+\.\w+)")]
    private static partial Regex SqliteColumn();

    // The first IX_ name, quoted as the login's language does it: the values, which a person typed, stand behind it.
    [GeneratedRegex(@"(?<name>IX_\w+)")]
    private static partial Regex SqlServerIndex();
}
