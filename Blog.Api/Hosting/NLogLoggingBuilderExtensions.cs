using NLog;
using NLog.Config;
using NLog.Extensions.Logging;
using NLog.Targets;
using NLog.Targets.Wrappers;

namespace Blog.Api.Hosting;

/// <summary>
/// Writes the log to the console, a line an entry, all that came in <see cref="Pause"/> at a time. The framework's own
/// console writes each by itself and wakes a thread to do it, which took a third of what a short request takes.
/// </summary>
internal static class NLogLoggingBuilderExtensions
{
    /// <summary>How many entries may wait; who logs another then waits too. What came in the last <see cref="Pause"/> is lost where the program is killed.</summary>
    private const int QueueLimit = 10_000;

    private const string Line =
        "${date:universalTime=true:format=yyyy-MM-ddTHH\\:mm\\:ss.fffZ} ${level:lowercase=true}: ${logger} "
        + "${replace-newlines:${message}${onexception: ${exception:format=ToString}}}";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Puts it in the place of the framework's providers; <c>Logging:LogLevel</c> holds for it as it does for them.</summary>
    /// <param name="logging">What to add to.</param>
    /// <returns>The same builder.</returns>
    public static ILoggingBuilder AddConsoleLog(this ILoggingBuilder logging) => logging.ClearProviders().AddNLog(
        Configure(),
        new NLogProviderOptions
        {
            RemoveLoggerFactoryFilter = false,
            ShutdownOnDispose = true,
            CaptureMessageTemplates = false,
            CaptureMessageProperties = false,
            CaptureEventId = EventIdCaptureType.None,
            IncludeScopes = false,
        });

    private static LoggingConfiguration Configure()
    {
        var configuration = new LoggingConfiguration(new LogFactory());
        configuration.AddRuleForAllLevels(new AsyncTargetWrapper("queue", new ConsoleTarget("console") { Layout = Line, ForceWriteLine = false })
        {
            TimeToSleepBetweenBatches = (int)Pause.TotalMilliseconds,
            QueueLimit = QueueLimit,
            BatchSize = QueueLimit,
            OverflowAction = AsyncTargetWrapperOverflowAction.Block,
        });
        return configuration;
    }
}
