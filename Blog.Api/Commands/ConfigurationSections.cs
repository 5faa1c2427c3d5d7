using System.Reflection;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.Commands;

/// <summary>The sections that contain settings: those of the options types and of the framework.</summary>
internal static class ConfigurationSections
{
    private static readonly string[] FrameworkSections = ["AutoMapper", "ConnectionStrings", "Kestrel", "Logging"];

    // Lazy, because most starts need no reflection: they have no settings in their arguments.
    private static readonly Lazy<HashSet<string>> Names = new(
        () => new([.. FrameworkSections, .. FindOptionsSections()], StringComparer.OrdinalIgnoreCase));

    public static bool Contains(string name) => Names.Value.Contains(name);

    private static IEnumerable<string> FindOptionsSections()
    {
        Assembly[] assemblies = [typeof(ConfigurationSections).Assembly, typeof(IConfigurationOptions).Assembly];
        return assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IConfigurationOptions)))
            .Select(type => (string)type.GetProperty(nameof(IConfigurationOptions.SectionName))!.GetValue(null)!);
    }
}
