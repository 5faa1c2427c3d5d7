using System.ComponentModel.DataAnnotations;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.Hosting;

/// <summary>The settings of the log in the section <c>Logging</c>, beside those of the framework.</summary>
public sealed class ConsoleLogOptions : IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "Logging";

    /// <summary>The format of the entries.</summary>
    [EnumDataType(typeof(ConsoleLogFormat), ErrorMessage = "Logging:Format must be Text or Json.")]
    public ConsoleLogFormat Format { get; set; } = ConsoleLogFormat.Text;
}
