namespace Blog.Domain.Common;

/// <summary>Which slice of a list is wanted.</summary>
/// <param name="Limit">How many at the most, from 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Offset">How many to pass over first, from 0.</param>
public sealed record PageRequest(int Limit = PageRequest.DefaultLimit, int Offset = 0)
{
    /// <summary>How many are given where nobody says.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The most that one request may ask for.</summary>
    public const int MaxLimit = 100;
}
