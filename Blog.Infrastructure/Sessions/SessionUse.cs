namespace Blog.Infrastructure.Sessions;

/// <summary>A request of a session.</summary>
/// <param name="At">When it was (UTC).</param>
internal sealed record SessionUse(string SessionId, int UserId, DateTime At);
