using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Blog.Infrastructure.Persistence.Sqlite;

/// <summary>Calls <c>sqlite3_file_control</c>, which SQLitePCLRaw does not offer.</summary>
internal static class SqliteFileControl
{
    /// <summary>
    /// <c>SQLITE_FCNTL_HAS_MOVED</c> (https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html).
    /// </summary>
    private const int HasMovedOperation = 20;

    /// <summary>
    /// Returns whether the file that a connection has open was renamed, deleted or replaced. Always false on Windows,
    /// which does not allow that.
    /// </summary>
    public static bool HasMoved(SqliteConnection connection)
    {
        SqliteException.ThrowExceptionForRC(
            ControlFile(connection.Handle!, database: 0, HasMovedOperation, out var hasMoved), connection.Handle);
        return hasMoved != 0;
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int ControlFile(sqlite3 connection, nint database, int operation, out int argument);
}
