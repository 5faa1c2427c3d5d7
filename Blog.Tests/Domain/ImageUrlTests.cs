using Blog.Domain.Users;

namespace Blog.Tests.Domain;

[Parallelizable(ParallelScope.All)]
public sealed class ImageUrlTests
{
    [TestCase("https://example.com/foo.png")]
    [TestCase("HTTP://EXAMPLE.COM:8080/a?b=c#d")]
    [TestCase("https://bücher.example/水.png")]
    [TestCase("https://[::1]/x")]
    public void Accepts_http_and_https_URLs(string url) => Assert.That(ImageUrl.IsValid(url), Is.True);

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
    public void Rejects_everything_else(string url) => Assert.That(ImageUrl.IsValid(url), Is.False);

    [Test]
    public void Has_at_most_2000_characters()
    {
        var url = "https://example.com/".PadRight(ImageUrl.MaxLength, 'x');
        Assert.That((ImageUrl.IsValid(url), ImageUrl.IsValid(url + "x")), Is.EqualTo((true, false)));
        Assert.That(ImageUrl.MaxLength, Is.EqualTo(2000));
    }

    [Test]
    public void Has_an_error_message_unless_it_is_missing_or_too_long() => Assert.Multiple(() =>
    {
        Assert.That(
            ImageUrl.GetError("foo.png"),
            Is.EqualTo("The image field is not a valid http or https URL."));
        Assert.That(ImageUrl.GetError(null), Is.Null);
        Assert.That(ImageUrl.GetError(""), Is.Null);
        Assert.That(ImageUrl.GetError(new string('a', ImageUrl.MaxLength + 1)), Is.Null);
    });
}
