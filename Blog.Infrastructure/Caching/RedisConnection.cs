using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Blog.Infrastructure.Caching;

/// <summary>
/// The connection to Redis. After the first command that fails no other is sent until Redis responds to a probe, so a
/// request never waits for more than one timeout.
/// </summary>
public sealed partial class RedisConnection(IOptions<CacheOptions> options, ILogger<RedisConnection> logger)
    : BackgroundService
{
    private const string ProbeKey = "blog:probe";

    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the start of the program waits for Redis.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(1);

    private readonly ConfigurationOptions configuration = options.Value.ParseRedis();
    private readonly Lock gate = new();
    private readonly TaskCompletionSource firstProbe = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ConnectionMultiplexer? multiplexer;
    private volatile TaskCompletionSource? untilFailure;
    private bool isFailureLogged;
    private long failures;

    /// <summary>Whether Redis responded to the last command.</summary>
    public bool IsAvailable => untilFailure is not null;

    /// <summary>How many times Redis has become unavailable.</summary>
    public long Failures => Interlocked.Read(ref failures);

    /// <summary>The connection, for libraries that send commands of their own while Redis is available.</summary>
    public IConnectionMultiplexer Multiplexer =>
        multiplexer ?? throw new InvalidOperationException("Redis is not available.");

    /// <summary>
    /// Each command has the library's timeout in addition, because the library checks it only once per second.
    /// </summary>
    private TimeSpan CommandTimeout => TimeSpan.FromMilliseconds(configuration.AsyncTimeout);

    /// <summary>
    /// Sends a command if Redis is available. Whatever it throws counts as a failure of Redis: when a connection ends,
    /// the library also cancels commands.
    /// </summary>
    /// <returns>The response, or default if Redis does not respond.</returns>
    public async Task<T?> TryExecuteAsync<T>(Func<IDatabase, Task<T>> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!IsAvailable)
        {
            return default;
        }

        try
        {
            return await command(Multiplexer.GetDatabase()).WaitAsync(CommandTimeout);
        }
        catch (Exception exception)
        {
            SetUnavailable(exception);
            return default;
        }
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await Task.WhenAny(firstProbe.Task, Task.Delay(StartTimeout, cancellationToken));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        if (multiplexer is not null)
        {
            multiplexer.ConnectionFailed -= OnConnectionFailed;
            multiplexer.Dispose();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                multiplexer ??= await ConnectAsync();
                await ProbeAsync(multiplexer.GetDatabase()).WaitAsync(CommandTimeout, stoppingToken);
                SetAvailable();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                SetUnavailable(exception);
            }

            firstProbe.TrySetResult();
            if (untilFailure is { } available)
            {
                await available.Task.WaitAsync(stoppingToken);
            }

            await Task.Delay(ProbeInterval, stoppingToken);
        }
    }

    /// <summary>Writes, because a server that only reads, or has no memory left, is of no use.</summary>
    private static Task<bool> ProbeAsync(IDatabase database) =>
        database.StringSetAsync(ProbeKey, RedisValue.EmptyString, TimeSpan.FromMinutes(1));

    private async Task<ConnectionMultiplexer> ConnectAsync()
    {
        var connected = await ConnectionMultiplexer.ConnectAsync(configuration);
        connected.ConnectionFailed += OnConnectionFailed;
        return connected;
    }

    // Redis may have restarted without its data, even if no command failed.
    private void OnConnectionFailed(object? sender, ConnectionFailedEventArgs failed)
    {
        if (failed.ConnectionType == ConnectionType.Interactive)
        {
            SetUnavailable(failed.Exception);
        }
    }

    private void SetAvailable()
    {
        lock (gate)
        {
            untilFailure = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            isFailureLogged = false;
        }

        LogAvailable();
    }

    private void SetUnavailable(Exception? exception)
    {
        lock (gate)
        {
            if (untilFailure is { } available)
            {
                // First, because a reader that sees the failure must see the new number.
                Interlocked.Increment(ref failures);
                untilFailure = null;
                available.SetResult();
            }

            if (isFailureLogged)
            {
                return;
            }

            isFailureLogged = true;
        }

        LogUnavailable(exception?.Message);
    }

    [LoggerMessage(LogLevel.Information, "Redis is available: caches and rate limits are shared.")]
    private partial void LogAvailable();

    [LoggerMessage(
        LogLevel.Warning, "Redis is not available: this instance caches and limits attempts on its own. {Reason}")]
    private partial void LogUnavailable(string? reason);
}
