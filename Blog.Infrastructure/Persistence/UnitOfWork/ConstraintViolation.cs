namespace Blog.Infrastructure.Persistence.UnitOfWork;

/// <summary>A constraint of the database that a save violated.</summary>
internal abstract record ConstraintViolation
{
    private ConstraintViolation()
    {
    }

    /// <param name="Columns">
    /// The table and columns, such as <c>Users.Email</c>; null where the engine does not say.
    /// </param>
    public sealed record Unique(string? Columns) : ConstraintViolation;

    public sealed record ForeignKey : ConstraintViolation;
}
