using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Configuration;

/// <summary>Binds options to settings so that one of the wrong type is refused by a sentence, as one out of range is.</summary>
public static class SettingsBinding
{
    /// <summary>Binds options to a section of the configuration.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <param name="builder">What to add to.</param>
    /// <param name="section">The section.</param>
    /// <returns>The same builder.</returns>
    public static OptionsBuilder<TOptions> BindSettings<TOptions>(
        this OptionsBuilder<TOptions> builder, IConfigurationSection section)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Configure(options =>
        {
            var failures = typeof(TOptions).GetProperties()
                .Where(property => !IsReadable(section, property))
                .Select(property => Describe(ConfigurationPath.Combine(section.Path, property.Name), property))
                .ToList();
            if (failures.Count > 0)
            {
                throw new OptionsValidationException(builder.Name, typeof(TOptions), failures);
            }

            section.Bind(options);
        });
    }

    private static bool IsReadable(IConfigurationSection section, PropertyInfo property)
    {
        // The binder passes over a list that is written as one text.
        if (IsList(property.PropertyType))
        {
            return string.IsNullOrEmpty(section[property.Name]);
        }

        try
        {
            _ = section.GetValue(property.PropertyType, property.Name);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static string Describe(string key, PropertyInfo property) =>
        property.GetCustomAttribute<ValidationAttribute>()?.ErrorMessage ?? property.PropertyType switch
        {
            { IsEnum: true } type => $"{key} must be {string.Join(" or ", Enum.GetNames(type))}.",
            var type when IsList(type) => $"{key} must be a list: name its members {key}:0, {key}:1 and so on.",
            var type when type == typeof(bool) => $"{key} must be true or false.",
            var type => $"{key} must be a {type.Name}.",
        };
}
