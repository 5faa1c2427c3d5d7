using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class ImageUrlTests
{
    [TestCase("https://example.com/foo.png")]
    [TestCase("HTTP://EXAMPLE.COM:8080/a?b=c#d")]
    [TestCase("https://bücher.example/水.png")]
    [TestCase("https://[::1]/x")]
    public void Takes_a_web_address(string address) => Assert.That(ImageUrl.IsValid(address), Is.True);

    [TestCase("")]
    [TestCase("foo.png")]
    [TestCase("/foo.png")]
    [TestCase("//example.com/foo.png")]
    [TestCase("javascript:alert(1)")]
    [TestCase("data:image/png;base64,AAAA")]
    [TestCase("ftp://example.com/foo.png")]
    [TestCase("file:///etc/passwd")]
    [TestCase("https://")]
    [TestCase("https:///foo.png")]
    [TestCase("https://example.com/a b.png")]
    [TestCase(" https://example.com/")]
    public void Takes_nothing_else(string address) => Assert.That(ImageUrl.IsValid(address), Is.False);

    [Test]
    public void Takes_2000_characters_at_most()
    {
        var address = "https://example.com/".PadRight(ImageUrl.MaxLength, 'x');
        Assert.That((ImageUrl.IsValid(address), ImageUrl.IsValid(address + "x")), Is.EqualTo((true, false)));
        Assert.That(ImageUrl.MaxLength, Is.EqualTo(2000));
    }
}
