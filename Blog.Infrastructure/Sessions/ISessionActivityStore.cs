namespace Blog.Infrastructure.Sessions;

/// <summary>Writes when sessions were last used. That changes no response, so it must not empty a cache.</summary>
internal interface ISessionActivityStore
{
    /// <summary>Writes the time of a request, unless a later one was written within the precision.</summary>
    /// <returns>Whether it was written; false if the database was busy.</returns>
    ValueTask<bool> TryWriteAsync(SessionUse use, CancellationToken cancellationToken);
}
