using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Configuration;

/// <summary>Registers options so that an invalid setting stops the start with a sentence that names it.</summary>
public static class OptionsServiceCollectionExtensions
{
    /// <summary>
    /// Binds options to their section. They are validated by their attributes, and by
    /// <see cref="IValidatableObject.Validate"/> where they implement it, when the program starts.
    /// </summary>
    public static IServiceCollection AddValidatedOptions<TOptions>(
        this IServiceCollection services, IConfiguration configuration)
        where TOptions : class, IConfigurationOptions
    {
        var section = configuration.GetSection(TOptions.SectionName);
        services.AddSingleton<IValidateOptions<TOptions>, ValidationAttributeValidator<TOptions>>();
        services.AddOptions<TOptions>().Configure(options => Bind(section, options)).ValidateOnStart();
        return services;
    }

    private static void Bind<TOptions>(IConfigurationSection section, TOptions options)
        where TOptions : class
    {
        var failures = typeof(TOptions).GetProperties()
            .Where(property => !CanConvert(section, property))
            .Select(property => DescribeType(ConfigurationPath.Combine(section.Path, property.Name), property))
            .ToList();
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), failures);
        }

        section.Bind(options);
    }

    private static bool CanConvert(IConfigurationSection section, PropertyInfo property)
    {
        // The binder ignores a list that is written as one string.
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

    private static string DescribeType(string key, PropertyInfo property) =>
        property.GetCustomAttribute<ValidationAttribute>()?.ErrorMessage ?? property.PropertyType switch
        {
            { IsEnum: true } type => $"{key} must be {string.Join(" or ", Enum.GetNames(type))}.",
            var type when IsList(type) => $"{key} must be a list: name its members {key}:0, {key}:1 and so on.",
            var type when type == typeof(bool) => $"{key} must be true or false.",
            var type => $"{key} must be a {type.Name}.",
        };

    /// <summary>
    /// Validates as the framework's own validator does, but reports the sentences alone, without type names.
    /// </summary>
    private sealed class ValidationAttributeValidator<TOptions> : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var (context, results) = (new ValidationContext(options), new List<ValidationResult>());
            return Validator.TryValidateObject(options, context, results, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(results.Select(result => result.ErrorMessage!));
        }
    }
}
