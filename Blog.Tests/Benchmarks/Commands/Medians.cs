namespace Blog.Benchmarks.Commands;

/// <summary>The median, which a single outlier does not change.</summary>
internal static class Medians
{
    public static double Median<T>(this IReadOnlyCollection<T> items, Func<T, double> value)
    {
        var values = items.Select(value).Order().ToList();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
