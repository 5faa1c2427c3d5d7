using Blog.Domain.Common;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class StorableTextTests
{
    [TestCase("")]
    [TestCase("tab\tand\r\nlines")]
    [TestCase("नमस्ते 🔥 \u200D \uFEFF")]
    public void Can_be_kept(string text) => Assert.That(StorableText.IsValid(text), Is.True);

    [TestCase(0x00)]
    [TestCase(0x08)]
    [TestCase(0x1B)]
    [TestCase(0x7F)]
    [TestCase(0x85)]
    [TestCase(0xD83D)]
    [TestCase(0xDD25)]
    public void Cannot_be_kept_with_a_control_character_or_half_a_surrogate_pair(int character) => Assert.Multiple(() =>
    {
        Assert.That(StorableText.IsValid($"a{(char)character}"), Is.False);
        Assert.That(StorableText.IsValid($"{(char)character}a"), Is.False);
    });
}
