namespace Blog.Domain.Sessions;

/// <summary>How long a session lasts after its last token was issued: as long as the token is valid.</summary>
public sealed record SessionLifetime(TimeSpan Value);
