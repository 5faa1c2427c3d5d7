using NLog;
using NLog.Config;
using NLog.Extensions.Logging;
using NLog.Filters;
using NLog.Layouts;
using NLog.Targets;
using NLog.Targets.Wrappers;

namespace Blog.Api.Hosting;

/// <summary>
/// Writes the log to the console in batches. The framework's console logger writes each entry separately and wakes a
/// thread for it, which took a third of the time of a short request.
/// </summary>
internal static class NLogLoggingBuilderExtensions
{
    /// <summary>The maximum number of buffered entries; logging blocks while the buffer is full.</summary>
    private const int QueueLimit = 10_000;

    private const string Time = "${date:universalTime=true:format=yyyy-MM-ddTHH\\:mm\\:ss.fffZ}";
    private const string Level = "${level:lowercase=true}";
    private const string Category = "${logger}";
    private const string Message = "${message}";
    private const string Exception = "${exception:format=ToString}";

    private const string TextLayout =
        $"{Time} {Level}: {Category} ${{replace-newlines:{Message}${{onexception: {Exception}}}}}";

    /// <summary>Entries of the last interval are lost if the process is killed.</summary>
    private static readonly TimeSpan BatchInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Replaces the framework's logging providers; <c>Logging:LogLevel</c> still applies.</summary>
    public static ILoggingBuilder AddNLogConsole(this ILoggingBuilder logging, ConsoleLogFormat format) =>
        logging.ClearProviders().AddNLog(
            CreateConfiguration(format == ConsoleLogFormat.Json ? CreateJsonLayout() : TextLayout),
            new NLogProviderOptions
            {
                RemoveLoggerFactoryFilter = false,
                ShutdownOnDispose = true,
                CaptureMessageTemplates = false,
                CaptureMessageProperties = format == ConsoleLogFormat.Json,
                CaptureEventId = EventIdCaptureType.None,
                IncludeScopes = false,
            });

    /// <summary>Creates a layout with the values of the message in an object of their own.</summary>
    private static JsonLayout CreateJsonLayout() => new()
    {
        Attributes =
        {
            new JsonAttribute("time", Time),
            new JsonAttribute("level", Level),
            new JsonAttribute("category", Category),
            new JsonAttribute("message", Message),
            new JsonAttribute("exception", Exception),
            new JsonAttribute(
                "properties",
                new JsonLayout { IncludeEventProperties = true, RenderEmptyObject = false },
                encode: false),
        },
    };

    private static LoggingConfiguration CreateConfiguration(Layout layout)
    {
        var console = new ConsoleTarget("console") { Layout = layout, ForceWriteLine = false };
        var configuration = new LoggingConfiguration(new LogFactory());
        var queue = new AsyncTargetWrapper("queue", console)
        {
            TimeToSleepBetweenBatches = (int)BatchInterval.TotalMilliseconds,
            QueueLimit = QueueLimit,
            BatchSize = QueueLimit,
            OverflowAction = AsyncTargetWrapperOverflowAction.Block,
        };
        configuration.AddRule(NLog.LogLevel.Trace, NLog.LogLevel.Warn, queue);
        configuration.LoggingRules.Add(CreateErrorRule(queue));
        return configuration;
    }

    private static LoggingRule CreateErrorRule(Target target)
    {
        var rule = new LoggingRule("*", NLog.LogLevel.Error, NLog.LogLevel.Fatal, target)
        {
            FilterDefaultAction = FilterResult.Log,
        };
        rule.Filters.Add(new WhenMethodFilter(
            entry => IsStartFailure(entry) ? FilterResult.Ignore : FilterResult.Neutral));
        rule.Filters.Add(new RepeatedErrorFilter(
            TimeProvider.System, entry => target.WriteAsyncLogEvent(entry.WithContinuation(_ => { }))));
        return rule;
    }

    /// <summary>
    /// Returns whether an entry is that of the framework about a start that failed. It has a stack trace, and the
    /// program ends with an error message of its own.
    /// </summary>
    private static bool IsStartFailure(LogEventInfo entry) =>
        entry.Exception is not null && entry.Message is "Hosting failed to start" or "Unable to start Kestrel.";
}
