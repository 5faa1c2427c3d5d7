namespace Blog.Domain.Sessions;

/// <summary>Records when sessions were last used.</summary>
public interface ISessionActivity
{
    /// <summary>Returns whether a request of a session is to be recorded, once its response was sent.</summary>
    bool IsDue(SignedInUser user);

    /// <summary>Records that a session was used. It is written later.</summary>
    void Record(SignedInUser user);
}
