using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Trace = Blog.Tests.Support.Trace;

namespace Blog.Tests.Persistence.SqlServer.Errors;

/// <summary>The real program, with a repository that meets the faults of SQL Server.</summary>
[TestFixture]
public sealed class TransientErrorResponseTests() : ApiTests(new SqliteTestEngine())
{
    private readonly ConcurrentDictionary<string, Exception> faults = new();

    [TestCase(1205, 13, Description = "deadlock")]
    [TestCase(-2, 11, Description = "the time for the statement is over")]
    [TestCase(1222, 16, Description = "the time for a lock is over")]
    [TestCase(0, 20, Description = "the connection was reset")]
    public async Task Asks_to_try_again_later_and_logs_the_cause(int number, byte errorClass)
    {
        var cause = SqlExceptionFactory.Create(number, "Transaction was deadlocked on Users.", errorClass);
        await AssertUnavailableAsync(cause);
        await AssertUnavailableAsync(new DbUpdateException("It was not saved.", cause));
        await AssertUnavailableAsync(new RetryLimitExceededException("The maximum number of retries was exceeded.", cause));
    }

    [TestCase(208, 16, Description = "no such object")]
    [TestCase(207, 16, Description = "no such column")]
    public async Task Is_a_fault_of_the_server_where_it_would_not_pass(int number, byte errorClass)
    {
        var (answer, _) = await FailAsync(SqlExceptionFactory.Create(number, "Invalid object name 'Users'.", errorClass));
        answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "Internal server error");
        Assert.That(answer.Headers.Keys, Does.Not.Contain("Retry-After"));
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton(faults)
            .AddSingleton(new TransientErrors(new SqlServerEngine()))
            .AddScoped<ITagRepository, FailingTags>();

    private async Task AssertUnavailableAsync(Exception fault)
    {
        var (answer, trace) = await FailAsync(fault);
        answer.ShouldBeProblem(
            HttpStatusCode.ServiceUnavailable, "The service is not available at the moment, please try again later");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers["Retry-After"], Does.Match(@"^[1-9]\d*$"));
            Assert.That(answer["traceId"].GetString(), Is.EqualTo(trace.Id));
            Assert.That(answer.Body, Does.Not.Contain("Users"));
            Assert.That(
                Application.Log.Lines,
                Has.Exactly(1).StartsWith("Error Blog.Api.").And.Contains(trace.Id).And.Contains("deadlocked on Users"));
        });
    }

    private async Task<(Answer Answer, Trace Trace)> FailAsync(Exception fault)
    {
        var trace = Trace.New();
        faults[trace.Id] = fault;
        return (await Anonymous.SendAsync(HttpMethod.Get, "/tag", null, trace.Header), trace);
    }

    /// <summary>Fails each request with the fault that is kept under its trace.</summary>
    private sealed class FailingTags(ConcurrentDictionary<string, Exception> faults) : ITagRepository
    {
        public Task<IReadOnlyList<Tag>> FindOrAddAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<TagListing>> ListAsync(CancellationToken cancellationToken) =>
            Task.FromException<IReadOnlyList<TagListing>>(faults[Activity.Current!.TraceId.ToHexString()]);
    }
}
