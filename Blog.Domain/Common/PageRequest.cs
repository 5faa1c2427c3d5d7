namespace Blog.Domain.Common;

/// <summary>Specifies which page of a list to return.</summary>
/// <param name="Limit">The maximum number of items, from 1 to <see cref="MaxLimit"/>.</param>
/// <param name="Offset">The number of items to skip.</param>
public sealed record PageRequest(int Limit = PageRequest.DefaultLimit, int Offset = 0)
{
    /// <summary>The default number of items.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The maximum number of items.</summary>
    public const int MaxLimit = 100;
}
