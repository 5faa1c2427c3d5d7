namespace Blog.Infrastructure.Persistence.Seeding;

/// <summary>The progress of adding sample data.</summary>
/// <param name="Kind">What is being added, such as <c>users</c>.</param>
/// <param name="Done">The number that exists by now.</param>
/// <param name="Total">The number that will exist in the end.</param>
public sealed record SeedProgress(string Kind, int Done, int Total);
