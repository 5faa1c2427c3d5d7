namespace Blog.Domain.Common;

/// <summary>One state of something that is versioned. The identity tells it from another that came after it under the same name.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">Its version then, as <see cref="IVersioned.Version"/> counts it.</param>
public sealed record EntityVersion(int Id, int Version);
