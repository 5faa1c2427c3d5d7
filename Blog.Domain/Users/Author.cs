namespace Blog.Domain.Users;

/// <summary>A user as everybody else sees them: a read model without the email.</summary>
/// <param name="Id">The identity.</param>
/// <param name="FullName">The name to show.</param>
/// <param name="Bio">A few words about the user.</param>
/// <param name="Social">Handles on social networks, or null.</param>
public sealed record Author(int Id, string FullName, string Bio, Social? Social);
