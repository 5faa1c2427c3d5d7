using Blog.Domain.Common;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class StorableTextTests
{
    [TestCase("")]
    [TestCase("tab\tand\r\nlines")]
    [TestCase("नमस्ते 🔥 \u200D \uFEFF")]
    public void Accepts_line_breaks_tabs_and_all_scripts(string text) => Assert.That(
        (StorableText.IsValid(text), StorableText.GetError(text)), Is.EqualTo((true, (string?)null)));

    [TestCase(0x00)]
    [TestCase(0x08)]
    [TestCase(0x1B)]
    [TestCase(0x7F)]
    [TestCase(0x85)]
    [TestCase(0xD83D)]
    [TestCase(0xDD25)]
    public void Rejects_control_characters_and_lone_surrogates(int character) => Assert.Multiple(() =>
    {
        Assert.That(StorableText.IsValid($"a{(char)character}"), Is.False);
        Assert.That(StorableText.IsValid($"{(char)character}a"), Is.False);
        Assert.That(
            StorableText.GetError($"a{(char)character}"),
            Is.EqualTo("The {0} field contains characters that cannot be stored."));
    });
}
