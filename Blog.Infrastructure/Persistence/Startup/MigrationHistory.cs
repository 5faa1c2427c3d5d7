using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Startup;

/// <summary>Compares the migrations of a database with those of the program.</summary>
internal static class MigrationHistory
{
    /// <summary>Finds a migration that the program does not know, because a newer version applied it.</summary>
    public static string? FindUnknown(BlogDbContext context, IEnumerable<string> applied) =>
        applied.Except(context.Database.GetMigrations()).LastOrDefault();

    /// <summary>Returns whether this program, in any version, has created the database.</summary>
    public static bool IsOfProgram(BlogDbContext context, IEnumerable<string> applied) =>
        applied.Contains(context.Database.GetMigrations().First());
}
