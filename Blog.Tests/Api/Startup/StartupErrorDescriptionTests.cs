using System.Net.Sockets;
using System.Text.Json;
using Blog.Api.Hosting;

namespace Blog.Tests.Api.Startup;

[Parallelizable(ParallelScope.All)]
public sealed class StartupErrorDescriptionTests
{
    private static readonly Exception[] Errors =
    [
        new SocketException((int)SocketError.AccessDenied),
        new SocketException((int)SocketError.AddressNotAvailable),
        new InvalidOperationException("Unable to configure HTTPS endpoint. No server certificate was specified."),
        new InvalidDataException("Failed to load a file.", new FormatException("", new JsonException())),
        new DirectoryNotFoundException(Path.GetFullPath("nothing")),
    ];

    [TestCaseSource(nameof(Errors))]
    public void An_error_that_an_operator_can_fix_has_one_sentence(Exception error) => Assert.That(
        StartupErrors.Describe(error),
        Has.Exactly(1).Items.And.All.Match(@"^[A-Z].+$").And.All.Not.Contain("Exception"));

    [Test]
    public void Another_error_has_none() =>
        Assert.That(StartupErrors.Describe(new InvalidOperationException("a fault")), Is.Empty);
}
