using Blog.Api.Commands;

namespace Blog.Tests.Api.Startup;

[Parallelizable(ParallelScope.All)]
public sealed class ConfigurationSectionsTests
{
    [TestCase("AutoMapper")]
    [TestCase("Cache")]
    [TestCase("ConnectionStrings")]
    [TestCase("Cors")]
    [TestCase("Database")]
    [TestCase("Jwt")]
    [TestCase("Kestrel")]
    [TestCase("Logging")]
    [TestCase("Mail")]
    [TestCase("Proxies")]
    [TestCase("RateLimiting")]
    [TestCase("Site")]
    [TestCase("Swagger")]
    [TestCase("swagger")]
    public void Contain_every_section_that_has_settings(string name) =>
        Assert.That(ConfigurationSections.Contains(name), Is.True);

    [TestCase("")]
    [TestCase("Colour")]
    public void Do_not_contain_other_names(string name) => Assert.That(ConfigurationSections.Contains(name), Is.False);
}
