namespace Blog.Infrastructure.Persistence.Seeding;

/// <summary>How many of the sample users and articles were added. The others existed.</summary>
public sealed record SeedResult(int AddedUsers, int AddedArticles);
