namespace Blog.Domain.Common;

/// <summary>Finds numeric suffixes that make names unique.</summary>
internal static class UniqueSuffix
{
    // Doubles, then bisects, so that a name used thousands of times costs few lookups.
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
