namespace Blog.Domain.Common;

/// <summary>A value that may be given, also as null, or not be mentioned at all: what a PATCH says of a member that may be null.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value, where one was given.</param>
public readonly record struct Optional<T>(T Value)
{
    /// <summary>Whether the value was mentioned.</summary>
    public bool IsGiven { get; } = true;

    /// <summary>The value where it was given, else what is there already.</summary>
    /// <param name="current">What is there already.</param>
    /// <returns>The value to keep from now on.</returns>
    public T Or(T current) => IsGiven ? Value : current;
}
