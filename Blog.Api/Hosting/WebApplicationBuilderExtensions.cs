using Blog.Infrastructure.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Blog.Api.Hosting;

/// <summary>Configures settings and logging.</summary>
internal static class WebApplicationBuilderExtensions
{
    /// <summary>
    /// The host argument that disables reloading of settings. To reload them, the framework would watch the whole
    /// content root, including the database, and wake up on every page that is written.
    /// </summary>
    public const string DisableConfigurationReload = "--hostBuilder:reloadConfigOnChange=false";

    private const string AutoMapperLicenseCategory = "LuckyPennySoftware.AutoMapper.License";

    /// <summary>
    /// Reads the settings beside the program, from whichever directory it is started. The settings of the content
    /// root, which is that directory, override them.
    /// </summary>
    public static void AddBaseDirectorySettings(this WebApplicationBuilder builder)
    {
        var baseDirectory = new PhysicalFileProvider(AppContext.BaseDirectory);
        string[] files = ["appsettings.json", $"appsettings.{builder.Environment.EnvironmentName}.json"];
        foreach (var (index, file) in files.Index())
        {
            builder.Configuration.Sources.Insert(
                index, new JsonConfigurationSource { FileProvider = baseDirectory, Path = file, Optional = true });
        }
    }

    public static void AddConsoleLogging(this WebApplicationBuilder builder)
    {
        // An invalid format stops the start later, with the other invalid settings.
        builder.Services.AddValidatedOptions<ConsoleLogOptions>(builder.Configuration);
        var format = builder.Configuration.GetSection(ConsoleLogOptions.SectionName)[nameof(ConsoleLogOptions.Format)];
        builder.Logging.AddNLogConsole(
            Enum.TryParse<ConsoleLogFormat>(format, ignoreCase: true, out var known) ? known : ConsoleLogFormat.Text);

        // The README says which AutoMapper license applies without a key, so the log does not repeat it.
        if (string.IsNullOrEmpty(builder.Configuration["AutoMapper:LicenseKey"]))
        {
            builder.Logging.AddFilter(AutoMapperLicenseCategory, LogLevel.None);
        }
    }
}
