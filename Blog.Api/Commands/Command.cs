namespace Blog.Api.Commands;

internal enum Command
{
    /// <summary>Serves the API.</summary>
    Serve,

    /// <summary>Shows the usage.</summary>
    Help,

    /// <summary>Creates or migrates the database.</summary>
    Migrate,

    /// <summary>Adds sample data to the database.</summary>
    Seed,

    /// <summary>Copies the database to a file.</summary>
    Backup,

    /// <summary>Replaces the database with a copy.</summary>
    Restore,

    /// <summary>Lists and changes users, as the operator.</summary>
    User,
}
