using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Compares the migrations of a database with those of the program.</summary>
internal static class MigrationHistory
{
    /// <summary>Finds a migration that the program does not know, because a newer version applied it.</summary>
    public static string? FindUnknown(BlogDbContext context, IEnumerable<string> applied) =>
        applied.Except(context.Database.GetMigrations()).LastOrDefault();

    /// <summary>Describes a database with a migration that the program does not know.</summary>
    public static string DescribeUnknown(string database, string migration) =>
        $"{database} has the migration {migration}, which only a newer version of the program knows.";

    /// <summary>Returns whether this program, in any version, has created the database.</summary>
    public static bool IsOfProgram(BlogDbContext context, IEnumerable<string> applied) =>
        applied.Contains(context.Database.GetMigrations().First());
}
