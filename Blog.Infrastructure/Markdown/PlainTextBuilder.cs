using System.Text;

namespace Blog.Infrastructure.Markdown;

/// <summary>Collects the first words of a text, separated by single spaces.</summary>
internal sealed class PlainTextBuilder
{
    private const int MaxLength = 2_000;

    private readonly StringBuilder _text = new();
    private bool _spaceIsPending;

    public bool IsFull => _text.Length >= MaxLength;

    public void AppendSpace() => _spaceIsPending = true;

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
                _spaceIsPending = true;
                continue;
            }

            if (_spaceIsPending && _text.Length > 0)
            {
                _text.Append(' ');
            }

            _spaceIsPending = false;
            _text.Append(character);
        }
    }

    public override string ToString() => _text.ToString();
}
