using System.Text.Encodings.Web;
using Blog.Api.Caching;
using Blog.Api.Contracts.Common;
using Blog.Api.RealWorld.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.Contracts;

/// <summary>Sets up how requests are read and responses written.</summary>
internal static class ContractServiceCollectionExtensions
{
    /// <summary>Adds the controllers, JSON as the one format, and the mapping between contracts and domain.</summary>
    /// <param name="services">What to add to.</param>
    /// <param name="configuration">The settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddContracts(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddControllers(options =>
            {
                options.OutputFormatters.RemoveType<StringOutputFormatter>();

                // No action takes a form; reading one would refuse it as unreadable instead of as no JSON.
                options.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
                options.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
                options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                options.Conventions.Add(new QueryParameterNameConvention());
                options.ModelMetadataDetailsProviders.Add(new RequestMetadataProvider());
                options.Filters.Add<EntityTagFilter>();

                // It rewords what those before it have added.
                options.ModelMetadataDetailsProviders.Add(new RealWorldMessages());
            })
            .AddJsonOptions(options =>
            {
                options.AllowInputFormatterExceptionMessages = false;
                options.JsonSerializerOptions.Converters.Add(new TrimmingStringConverter());
                options.JsonSerializerOptions.Converters.Add(new UtcTimeConverter());

                // Unsafe inside of a page's script alone, where nothing of this is.
                options.JsonSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            });
        services.PostConfigure<MvcOptions>(UseOnlyJson);
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddAutoMapper(options =>
        {
            options.LicenseKey = configuration["AutoMapper:LicenseKey"];
            options.AllowNullCollections = true;
            options.AddMaps(typeof(ContractServiceCollectionExtensions).Assembly);
        });
        return services;
    }

    /// <summary>The formatters take <c>text/json</c> too, which would only clutter the documentation.</summary>
    private static void UseOnlyJson(MvcOptions options)
    {
        const string legacy = "text/json";
        foreach (var formatter in options.InputFormatters.OfType<SystemTextJsonInputFormatter>())
        {
            formatter.SupportedMediaTypes.Remove(legacy);
        }

        foreach (var formatter in options.OutputFormatters.OfType<SystemTextJsonOutputFormatter>())
        {
            formatter.SupportedMediaTypes.Remove(legacy);
        }
    }
}
