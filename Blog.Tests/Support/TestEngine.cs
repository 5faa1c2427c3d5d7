namespace Blog.Tests.Support;

/// <summary>A database engine that the tests run on.</summary>
public abstract class TestEngine
{
    /// <summary>The name, as in the setting <c>Database:Provider</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Makes room for a database that nobody else uses; the application creates and migrates it.</summary>
    /// <returns>The database, erased when disposed.</returns>
    public abstract Task<TestDatabase> CreateDatabaseAsync();

    /// <summary>Gives back what the engine itself took, after the last test.</summary>
    /// <returns>A task that ends when it is given back.</returns>
    public virtual Task StopAsync() => Task.CompletedTask;

    /// <summary>Shown in the names of the fixtures.</summary>
    /// <returns>The name.</returns>
    public sealed override string ToString() => Name;
}
