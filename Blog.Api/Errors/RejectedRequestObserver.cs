using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Blog.Api.Hosting.Middleware;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Blog.Api.Errors;

/// <summary>
/// Adds the security headers and the error body to the responses to requests that Kestrel rejects itself, such as a
/// malformed request line (400), a long URL (414), large headers (431) or headers that come too slowly (408).
/// </summary>
/// <remarks>
/// No middleware sees these requests. Kestrel reports them to the diagnostic listener before it sends its response,
/// which has no body. It cannot change a response that has started, so this one is started here.
/// </remarks>
internal sealed partial class RejectedRequestObserver(
    DiagnosticListener diagnosticListener,
    ErrorResponseWriter errorWriter,
    IOptions<JsonOptions> jsonOptions,
    ILogger<RejectedRequestObserver> logger)
    : IHostedService, IObserver<KeyValuePair<string, object?>>
{
    private const string RejectedEvent = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    private IDisposable? subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        subscription = diagnosticListener.Subscribe(this, name => name == RejectedEvent);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        subscription?.Dispose();
        return Task.CompletedTask;
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not IFeatureCollection features
            || features.Get<IHttpRequestFeature>() is not { } request
            || features.Get<IHttpResponseFeature>() is not { HasStarted: false } response
            || features.Get<IHttpResponseBodyFeature>() is not { } responseBody
            || features.Get<IConnectionTransportFeature>() is not { } connection
            || !IsHttp1(request.Protocol))
        {
            return;
        }

        var traceId = features.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier ?? "";
        LogRejected(response.StatusCode, traceId);
        var body = WriteBody(response, request.Path, traceId);

        // Kestrel has no response stream yet, so the body is written to the connection, after the headers.
        responseBody.StartAsync().GetAwaiter().GetResult();
        if (!HttpMethods.IsHead(request.Method))
        {
            // Without waiting: Kestrel sends the rest when it closes the connection.
            connection.Transport.Output.Write(body);
            _ = connection.Transport.Output.FlushAsync().AsTask();
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    // The version and the path are unknown if the request line could not be parsed.
    private static bool IsHttp1(string? protocol) => string.IsNullOrEmpty(protocol)
        || HttpProtocol.IsHttp11(protocol) || HttpProtocol.IsHttp10(protocol);

    private byte[] WriteBody(IHttpResponseFeature response, string? path, string traceId)
    {
        var formatter = errorWriter.GetFormatter(new PathString(path is ['/', ..] ? path : "/"));
        var error = formatter.Format(new ApiError(response.StatusCode), traceId);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            error, error.GetType(), jsonOptions.Value.JsonSerializerOptions);
        SecurityHeaders.AddTo(response.Headers);
        response.Headers.ContentType = formatter.ContentType;
        response.Headers.ContentLength = body.Length;
        response.Headers.Connection = "close";
        return body;
    }

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "Responded {StatusCode} to a malformed HTTP request (trace {TraceId})")]
    private partial void LogRejected(int statusCode, string traceId);
}
