namespace Blog.Tests.Support;

/// <summary>A database engine that the tests run on.</summary>
public abstract class TestEngine
{
    /// <summary>The value of <c>Database:Provider</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Creates a database, which may be migrated already where that is faster.</summary>
    public virtual Task<TestDatabase> CreateDatabaseAsync() => ReserveDatabaseAsync();

    /// <summary>Reserves a database, which the program creates and migrates.</summary>
    public abstract Task<TestDatabase> ReserveDatabaseAsync();

    /// <summary>Runs after the last test.</summary>
    public virtual Task StopAsync() => Task.CompletedTask;

    /// <summary>Returns the name, which is shown in the name of the fixture.</summary>
    public sealed override string ToString() => Name;
}
