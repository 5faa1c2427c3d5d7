namespace Blog.Tests.Support;

/// <summary>Finds programs of the machine.</summary>
internal static class ExecutableFinder
{
    private static readonly string[] Extensions = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    /// <summary>Returns the file of the first of these programs that is on the PATH, or null.</summary>
    public static string? Find(params IEnumerable<string> names)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var files = from name in names
                    from folder in folders
                    from extension in Extensions
                    select Path.Combine(folder, name + extension);
        return files.FirstOrDefault(File.Exists);
    }
}
