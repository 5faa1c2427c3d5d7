namespace Blog.Domain.Users;

/// <summary>Stores which users follow which authors.</summary>
public interface IFollowRepository
{
    /// <summary>Adds a follow at the next save.</summary>
    void Add(Follow follow);

    /// <summary>Removes a follow at the next save.</summary>
    void Remove(Follow follow);
}
