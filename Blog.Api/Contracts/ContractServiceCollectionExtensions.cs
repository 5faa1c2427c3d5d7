using System.Text.Encodings.Web;
using Blog.Api.Caching;
using Blog.Api.Contracts.Common;
using Blog.Api.Idempotency;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.Contracts;

internal static class ContractServiceCollectionExtensions
{
    /// <summary>Adds the controllers, which read and write JSON only, and the mapping of contracts.</summary>
    public static IServiceCollection AddContracts(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddControllers(options =>
            {
                options.OutputFormatters.RemoveType<StringOutputFormatter>();

                // No action takes a form. Without these, forms are rejected as an unsupported media type.
                options.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
                options.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
                options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                options.Conventions.Add(new QueryParameterNameConvention());
                options.ModelMetadataDetailsProviders.Add(new RequestMetadataProvider());
                options.Filters.Add<JsonContentFilter>(JsonContentFilter.Order);
                options.Filters.Add<PageLinkFilter>();
                options.Filters.Add<EntityTagFilter>();
            })
            .AddJsonOptions(options =>
            {
                options.AllowInputFormatterExceptionMessages = false;
                options.JsonSerializerOptions.Converters.Add(new TrimmingStringConverter());
                options.JsonSerializerOptions.Converters.Add(new UtcDateTimeJsonConverter());

                // Unsafe only if the JSON is embedded in HTML.
                options.JsonSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            });
        services.AddScoped<IdempotencyFilter>();
        services.PostConfigure<MvcOptions>(RemoveTextJson);
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddAutoMapper(options =>
        {
            options.LicenseKey = configuration["AutoMapper:LicenseKey"];
            options.AllowNullCollections = true;
            options.AddMaps(typeof(ContractServiceCollectionExtensions).Assembly);
        });
        return services;
    }

    // The formatters also support text/json, which would clutter the OpenAPI documents.
    private static void RemoveTextJson(MvcOptions options)
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
