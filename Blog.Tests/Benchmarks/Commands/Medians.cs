namespace Blog.Benchmarks.Commands;

/// <summary>The median, which one bad measurement leaves as it is.</summary>
internal static class Medians
{
    /// <summary>Finds the median of a value.</summary>
    /// <typeparam name="T">What has the value.</typeparam>
    /// <param name="items">Those that have it, at least one.</param>
    /// <param name="value">The value.</param>
    /// <returns>The median.</returns>
    public static double Median<T>(this IReadOnlyCollection<T> items, Func<T, double> value)
    {
        var values = items.Select(value).Order().ToList();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
