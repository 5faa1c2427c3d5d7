namespace Blog.Domain.Common;

/// <summary>Finds a number for a name that is taken.</summary>
internal static class UniqueSuffix
{
    /// <summary>Finds the first free number from 2: doubling, then halving, so that a name used thousands of times costs a few look-ups.</summary>
    /// <param name="isTakenAsync">Whether the name with a number is taken.</param>
    /// <returns>The number; somebody else may take it in between.</returns>
    public static async Task<int> FindFreeAsync(Func<int, Task<bool>> isTakenAsync)
    {
        var (taken, free) = (1, 2);
        while (await isTakenAsync(free))
        {
            (taken, free) = (free, free * 2);
        }

        while (free - taken > 1)
        {
            var middle = taken + ((free - taken) / 2);
            (taken, free) = await isTakenAsync(middle) ? (middle, free) : (taken, middle);
        }

        return free;
    }
}
