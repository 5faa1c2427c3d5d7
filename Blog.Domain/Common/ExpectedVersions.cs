namespace Blog.Domain.Common;

/// <summary>The versions of an entity that a change may be applied to.</summary>
/// <param name="Versions">The versions, or null to accept any.</param>
public sealed record ExpectedVersions(IReadOnlyCollection<EntityVersion>? Versions)
{
    /// <summary>The error message for an entity that was changed in the meantime.</summary>
    public const string ChangedMessage = "This has been modified in the meantime";

    /// <summary>Accepts any version.</summary>
    public static ExpectedVersions Any { get; } = new((IReadOnlyCollection<EntityVersion>?)null);

    /// <summary>Ensures that an entity has one of the expected versions.</summary>
    /// <exception cref="PreconditionFailedException">The entity has another version.</exception>
    public void EnsureMatches(IVersioned entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (Versions is not null && !Versions.Contains(new EntityVersion(entity.Id, entity.Version)))
        {
            throw new PreconditionFailedException(entity.GetType().Name, ChangedMessage);
        }
    }
}
