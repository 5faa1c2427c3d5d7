namespace Blog.Api.Contracts.Administration;

/// <summary>The user who has done something.</summary>
public sealed record AuditActorResponse
{
    /// <summary>The id, also of a user who has left.</summary>
    /// <example>1</example>
    public required int Id { get; init; }

    /// <summary>The username at that time.</summary>
    /// <example>foo-bar</example>
    public required string Username { get; init; }
}
