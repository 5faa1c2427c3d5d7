namespace Blog.Domain.Common;

/// <summary>The states that somebody who wants to change something has seen; any other is refused.</summary>
/// <param name="States">The states; null where any will do.</param>
public sealed record ExpectedVersions(IReadOnlyCollection<EntityVersion>? States)
{
    /// <summary>The sentence for what somebody else changed in between.</summary>
    public const string ChangedMessage = "Somebody has changed this in between";

    /// <summary>Any state.</summary>
    public static ExpectedVersions Any { get; } = new((IReadOnlyCollection<EntityVersion>?)null);

    /// <summary>Makes sure that something is in one of these states.</summary>
    /// <param name="subject">What is to be changed.</param>
    /// <exception cref="PreconditionFailedException">It is in another.</exception>
    public void Ensure(IVersioned subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (States is not null && !States.Contains(new EntityVersion(subject.Id, subject.Version)))
        {
            throw new PreconditionFailedException(subject.GetType().Name, ChangedMessage);
        }
    }
}
