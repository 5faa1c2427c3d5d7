using Microsoft.Data.Sqlite;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>SQLite's primary result codes, by what they mean to the program.</summary>
/// <remarks>https://www.sqlite.org/rescode.html</remarks>
internal static class SqliteErrorCodes
{
    public const int GenericError = 1;
    public const int Abort = 4;
    public const int Busy = 5;
    public const int Locked = 6;
    public const int ReadOnly = 8;
    public const int InputOutputError = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int NotADatabase = 26;

    /// <summary>Another program has a lock.</summary>
    public static bool IsLocked(int code) => code is Busy or Locked;

    /// <summary>The disk is full, read-only or broken, which somebody may correct while the program runs.</summary>
    public static bool IsWriteFailure(int code) => code is ReadOnly or InputOutputError or Full;

    /// <summary>The content of the file is damaged.</summary>
    public static bool IsDamage(int code) => code is Corrupt or NotADatabase;

    /// <summary>The same write or read may succeed later.</summary>
    public static bool IsTransient(int code) => IsLocked(code) || IsWriteFailure(code) || code is CannotOpen or Abort;

    /// <summary>Finds the error of SQLite that an exception encloses.</summary>
    public static SqliteException? Find(Exception? exception) =>
        exception is null or SqliteException ? exception as SqliteException : Find(exception.InnerException);
}
