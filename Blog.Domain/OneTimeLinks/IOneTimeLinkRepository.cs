namespace Blog.Domain.OneTimeLinks;

/// <summary>Stores the links in mails.</summary>
public interface IOneTimeLinkRepository
{
    /// <summary>Adds a link at the next save.</summary>
    void Add(OneTimeLink link);

    /// <summary>Removes a link at the next save.</summary>
    void Remove(OneTimeLink link);

    /// <summary>Finds the link of a user for a purpose, or returns null.</summary>
    Task<OneTimeLink?> FindAsync(int userId, OneTimeLinkPurpose purpose, CancellationToken cancellationToken);

    /// <summary>Finds the link with a token, or returns null.</summary>
    Task<OneTimeLink?> FindAsync(string tokenHash, OneTimeLinkPurpose purpose, CancellationToken cancellationToken);

    /// <summary>Removes the link for a purpose of whoever has an email address, at once.</summary>
    Task RemoveAsync(string email, OneTimeLinkPurpose purpose, CancellationToken cancellationToken);

    /// <summary>Removes all links of a user at once.</summary>
    Task RemoveAllAsync(int userId, CancellationToken cancellationToken);
}
