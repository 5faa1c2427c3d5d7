namespace Blog.Domain.Common;

/// <summary>The states that somebody who wants to change something has seen; any other is refused.</summary>
/// <param name="Versions">Their versions, as <see cref="IVersioned.Version"/> counts them; null where any will do.</param>
public sealed record ExpectedVersions(IReadOnlyCollection<int>? Versions)
{
    /// <summary>The sentence for what somebody else changed in between.</summary>
    public const string ChangedMessage = "Somebody has changed this in between";

    /// <summary>Any state.</summary>
    public static ExpectedVersions Any { get; } = new((IReadOnlyCollection<int>?)null);

    /// <summary>Makes sure that something is in one of these states.</summary>
    /// <param name="subject">What is to be changed.</param>
    /// <exception cref="PreconditionFailedException">It is in another.</exception>
    public void Ensure(IVersioned subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (Versions is not null && !Versions.Contains(subject.Version))
        {
            throw new PreconditionFailedException(ChangedMessage);
        }
    }
}
