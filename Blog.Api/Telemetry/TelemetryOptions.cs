namespace Blog.Api.Telemetry;

/// <summary>Where telemetry is sent to.</summary>
public sealed class TelemetryOptions
{
    /// <summary>
    /// The prefix of the settings, which are environment variables of the OpenTelemetry specification. The exporter
    /// reads most of them, such as the protocol, itself.
    /// </summary>
    public const string SettingPrefix = "OTEL_";

    /// <summary>The setting that switches telemetry on.</summary>
    public const string EndpointSetting = SettingPrefix + "EXPORTER_OTLP_ENDPOINT";

    /// <summary>The setting for the name of this service.</summary>
    public const string ServiceNameSetting = SettingPrefix + "SERVICE_NAME";

    /// <summary>The error message for an endpoint that is not an HTTP URL.</summary>
    public const string InvalidEndpointMessage =
        EndpointSetting + " must be an absolute URL, such as http://localhost:4317.";

    /// <summary>The URL of an OTLP receiver.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Returns whether the exporter can use the endpoint.</summary>
    public bool HasValidEndpoint() =>
        Uri.TryCreate(Endpoint, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
