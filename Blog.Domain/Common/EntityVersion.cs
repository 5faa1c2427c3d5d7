namespace Blog.Domain.Common;

/// <summary>Identifies a version of an entity. The ID tells apart entities that reuse a slug or username.</summary>
public sealed record EntityVersion(int Id, int Version);
