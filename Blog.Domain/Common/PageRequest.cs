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

    /// <summary>The field that a cursor comes from.</summary>
    internal const string CursorField = "After";

    /// <summary>Ensures that a cursor is not combined with an offset.</summary>
    /// <param name="after">The cursor after which the page begins, or null.</param>
    /// <exception cref="ValidationException">There are both.</exception>
    public void ValidateCursor(object? after)
    {
        if (after is not null && Offset > 0)
        {
            throw new ValidationException(CursorField, "The after field cannot be used together with an offset.");
        }
    }
}
