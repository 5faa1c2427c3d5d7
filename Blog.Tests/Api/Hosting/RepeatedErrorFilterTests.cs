using Blog.Api.Hosting;
using Blog.Tests.Support;
using NLog;
using NLog.Config;
using NLog.Filters;
using NLog.Targets;

namespace Blog.Tests.Api.Hosting;

[TestFixture]
public sealed class RepeatedErrorFilterTests
{
    private const string Logger = "a logger";

    private readonly FakeTimeProvider clock = new();

    private MemoryTarget target = null!;
    private LogFactory factory = null!;
    private RepeatedErrorFilter filter = null!;

    [SetUp]
    public void CreateLog()
    {
        target = new MemoryTarget("memory") { Layout = "${level} ${logger} ${message} ${exception:format=Type}" };
        factory = new LogFactory();
        filter = new RepeatedErrorFilter(
            clock, entry => target.WriteAsyncLogEvent(entry.WithContinuation(_ => { })));
        var rule = new LoggingRule("*", LogLevel.Error, LogLevel.Fatal, target)
        {
            FilterDefaultAction = FilterResult.Log,
            Filters = { filter },
        };
        factory.Configuration = new LoggingConfiguration(factory) { LoggingRules = { rule } };
    }

    [TearDown]
    public void CloseLog()
    {
        filter.Dispose();
        factory.Dispose();
        target.Dispose();
    }

    [Test]
    public void The_same_error_is_logged_once_and_then_counted()
    {
        for (var request = 0; request < 1000; request++)
        {
            Log(Catch(FailToRead), $"request {request} failed");
        }

        Assert.That(target.Logs, Is.EqualTo([$"Error {Logger} request 0 failed {typeof(TimeoutException)}"]));

        clock.Now += RepeatedErrorFilter.Interval;
        filter.WriteCounts();
        Assert.That(
            target.Logs[1], Does.StartWith($"Error {Logger} {typeof(TimeoutException)} occurred 999 more times"));

        filter.WriteCounts();
        Log(Catch(FailToRead), "another failed");
        Assert.That(target.Logs.Skip(2), Is.EqualTo([$"Error {Logger} another failed {typeof(TimeoutException)}"]));
    }

    [Test]
    public void The_count_comes_before_the_next_entry()
    {
        Log(Catch(FailToRead), "first");
        Log(Catch(FailToRead), "second");
        clock.Now += RepeatedErrorFilter.Interval;
        Log(Catch(FailToRead), "third");
        Assert.That(target.Logs, Has.Count.EqualTo(3));
        Assert.That(target.Logs[1], Does.Contain("occurred 1 more times"));
        Assert.That(target.Logs[2], Does.Contain("third"));
    }

    [Test]
    public void An_error_of_another_type_place_or_logger_is_logged()
    {
        Log(Catch(FailToRead), "first");
        Log(Catch(FailToWrite), "of another place");
        Log(Catch(() => throw new InvalidOperationException()), "of another type");
        factory.GetLogger("another logger").Error(Catch(FailToRead), "of another logger");
        Assert.That(target.Logs, Has.Count.EqualTo(4));
    }

    [Test]
    public void Messages_without_an_exception_are_the_same_if_only_numbers_differ()
    {
        Log(null, "a statement failed after 12 ms");
        Log(null, "a statement failed after 3 ms");
        Log(null, "another statement failed after 3 ms");
        Assert.That(target.Logs, Has.Count.EqualTo(2));
    }

    private static void FailToRead() => throw new TimeoutException($"at {Guid.NewGuid()}");

    private static void FailToWrite() => throw new TimeoutException();

    private static Exception Catch(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            return exception;
        }

        throw new AssertionException("Nothing was thrown.");
    }

    private void Log(Exception? exception, string message) => factory.GetLogger(Logger).Error(exception, message);
}
