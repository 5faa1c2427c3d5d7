using System.ComponentModel.DataAnnotations;
using System.Net;
using Blog.Infrastructure.Configuration;
using Microsoft.Extensions.Configuration;
using StackExchange.Redis;

namespace Blog.Infrastructure.Caching;

/// <summary>The settings of caches in the section <c>Cache</c>.</summary>
public sealed class CacheOptions : IValidatableObject, IConfigurationOptions
{
    /// <summary>
    /// Redis has to respond faster than the database, or it is of no use. The defaults of the library are five seconds.
    /// </summary>
    private const string Defaults = "connectTimeout=1000,syncTimeout=500,asyncTimeout=500,";

    private const int ReconnectMilliseconds = 500;

    /// <inheritdoc/>
    public static string SectionName => "Cache";

    /// <summary>
    /// The connection string of the Redis that all instances of the program share, as StackExchange.Redis reads it;
    /// empty to cache in memory.
    /// </summary>
    public string Redis { get; set; } = "";

    /// <summary>Reads whether Redis is set, before there are services.</summary>
    public static bool HasRedis(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return !string.IsNullOrWhiteSpace(configuration.GetSection(SectionName)[nameof(Redis)]);
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Redis) && !IsValid(Redis))
        {
            yield return new ValidationResult(
                "Cache:Redis is not a Redis connection string: start with the server and its port, "
                + "such as localhost:6379,password=secret.");
        }
    }

    /// <summary>Parses the connection string, so that commands fail at once while there is no connection.</summary>
    internal ConfigurationOptions ParseRedis()
    {
        var options = ConfigurationOptions.Parse(Defaults + Redis);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry(ReconnectMilliseconds);
        return options;
    }

    private static bool IsValid(string connectionString)
    {
        try
        {
            var endPoints = ConfigurationOptions.Parse(connectionString).EndPoints;
            return endPoints.Count > 0 && endPoints.All(HasValidHost);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool HasValidHost(EndPoint endPoint) =>
        endPoint is not DnsEndPoint { Host: var host } || Uri.CheckHostName(host) != UriHostNameType.Unknown;
}
