namespace Blog.Infrastructure.Persistence;

/// <summary>How many reads an engine runs well at the same time.</summary>
/// <param name="Reads">The number of reads.</param>
/// <param name="ExpensiveReads">The number of those that take long, of each kind.</param>
public sealed record DatabaseConcurrency(int Reads, int ExpensiveReads);
