using System.Text;

namespace Blog.Infrastructure.Markdown;

/// <summary>Collects the first words of a text, separated by single spaces.</summary>
internal sealed class PlainTextBuilder
{
    private const int MaxLength = 2_000;

    private readonly StringBuilder text = new();
    private bool spaceIsPending;

    public bool IsFull => text.Length >= MaxLength;

    public void AppendSpace() => spaceIsPending = true;

    public void Append(ReadOnlySpan<char> words)
    {
        foreach (var character in words)
        {
            // A character outside the basic plane is not cut in two.
            if (IsFull && !char.IsLowSurrogate(character))
            {
                return;
            }

            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                spaceIsPending = true;
                continue;
            }

            if (spaceIsPending && text.Length > 0)
            {
                text.Append(' ');
            }

            spaceIsPending = false;
            text.Append(character);
        }
    }

    public override string ToString() => text.ToString();
}
