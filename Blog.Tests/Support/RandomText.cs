using System.Text;

namespace Blog.Tests.Support;

/// <summary>Texts of random characters of many scripts, symbols, and characters without a meaning.</summary>
public static class RandomText
{
    private static readonly int[][] Ranges =
    [
        [0x20, 0x7F], [0x20, 0x7F], [0x20, 0x20], [0xA0, 0x250], [0x300, 0x370], [0x370, 0x530], [0x900, 0x980],
        [0x1E00, 0x2070], [0x2600, 0x27C0], [0x3040, 0x3100], [0x4E00, 0x4F00], [0xAC00, 0xAD00],
        [0xFE00, 0xFE10], [0x10400, 0x10450], [0x1F300, 0x1F650], [0, 0xD800],
    ];

    /// <param name="random">The source, with a seed of the test.</param>
    public static string Create(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var text = new StringBuilder();
        for (var length = random.Next(40); length > 0; length--)
        {
            var range = Ranges[random.Next(Ranges.Length)];
            text.Append(new Rune(random.Next(range[0], Math.Max(range[0] + 1, range[1]))));
        }

        return text.ToString();
    }
}
