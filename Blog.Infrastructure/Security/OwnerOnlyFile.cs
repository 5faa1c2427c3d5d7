using System.Runtime.InteropServices;

namespace Blog.Infrastructure.Security;

/// <summary>
/// Creates files and folders that only the user of the program can read. On Windows they inherit the rights of their
/// folder. Existing ones are left as they are.
/// </summary>
public static class OwnerOnlyFile
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;

    /// <summary>EROFS on Linux and macOS.</summary>
    private const int ReadOnlyFileSystem = 30;

    /// <summary>Opens a file. If it is created, it has these rights from the start.</summary>
    /// <exception cref="UnauthorizedAccessException">The message says which user needs which right.</exception>
    public static FileStream Open(
        string path,
        System.IO.FileMode mode,
        FileAccess access,
        FileShare share,
        FileOptions fileOptions = FileOptions.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, Options = fileOptions };
        if (!OperatingSystem.IsWindows() && mode != System.IO.FileMode.Open)
        {
            options.UnixCreateMode = FileMode;
        }

        try
        {
            return new FileStream(path, options);
        }
        catch (Exception exception) when (IsDenied(exception))
        {
            throw new UnauthorizedAccessException(
                DescribeDenied(File.Exists(path) ? path : Path.GetDirectoryName(path)!, exception), exception);
        }
    }

    /// <summary>Creates the folder of a file, if it does not exist.</summary>
    /// <exception cref="UnauthorizedAccessException">The message says which user needs which right.</exception>
    public static void CreateFolderOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder, FolderMode);
            }
        }
        catch (Exception exception) when (IsDenied(exception))
        {
            throw new UnauthorizedAccessException(DescribeDenied(folder, exception), exception);
        }
    }

    /// <summary>Describes that the program may not write to a file or folder, and what to do about it.</summary>
    internal static string DescribeDenied(string path, Exception? exception = null)
    {
        if (exception is { HResult: ReadOnlyFileSystem })
        {
            return $"The program cannot write to {path}: it is mounted read-only, so mount it writable.";
        }

        var folder = Directory.Exists(path) ? path : File.Exists(path) ? Path.GetDirectoryName(path) : null;
        var (user, fix) = OperatingSystem.IsWindows()
            ? (Environment.UserName, $"give this user the right to modify {folder ?? path}")
            : ($"user ID {GetUserId()}", $"make this user its owner with `chown -R {GetUserId()} {folder ?? path}`");
        return folder is null
            ? $"The program runs as {user} and cannot create {path}: create this folder, and {fix}."
            : $"The program runs as {user} and cannot write to {path}: {fix}, or of the folder mounted there.";
    }

    private static bool IsDenied(Exception exception) =>
        exception is UnauthorizedAccessException or IOException { HResult: ReadOnlyFileSystem };

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetUserId();
}
