using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Blog.Domain.Articles;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.SqlServer.Errors;

/// <summary>Requests that fail with an error of SQL Server, while the database is SQLite.</summary>
[TestFixture]
public sealed class TransientErrorResponseTests() : ApiTests(new SqliteTestEngine())
{
    private readonly ConcurrentDictionary<string, Exception> errorsByTrace = new();

    [TestCase(1205, 13, Description = "deadlock")]
    [TestCase(-2, 11, Description = "command timeout")]
    [TestCase(1222, 16, Description = "lock timeout")]
    [TestCase(0, 20, Description = "the connection was reset")]
    public async Task A_transient_error_is_answered_with_503_and_logged(int number, byte severity)
    {
        var cause = SqlExceptionFactory.Create(number, "Transaction was deadlocked on Users.", severity);
        await AssertUnavailableAsync(cause);
        await AssertUnavailableAsync(new DbUpdateException("The changes were not saved.", cause));
        await AssertUnavailableAsync(
            new RetryLimitExceededException("The maximum number of retries was exceeded.", cause));
    }

    [TestCase(208, 16, Description = "invalid object")]
    [TestCase(207, 16, Description = "invalid column")]
    public async Task Another_error_is_answered_with_500(int number, byte severity)
    {
        var (answer, _) = await FailAsync(SqlExceptionFactory.Create(number, "Invalid object name 'Users'.", severity));
        answer.ShouldBeProblem(HttpStatusCode.InternalServerError, "Internal server error");
        Assert.That(answer.Headers.Keys, Does.Not.Contain("Retry-After"));
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton(errorsByTrace)
            .AddSingleton(new TransientErrors(SqlServerEngines.Create()))
            .AddScoped<ITagRepository, FailingTagRepository>();

    private async Task AssertUnavailableAsync(Exception error)
    {
        var (answer, trace) = await FailAsync(error);
        answer.ShouldBeProblem(
            HttpStatusCode.ServiceUnavailable, "The service is not available at the moment, please try again later");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers["Retry-After"], Does.Match(@"^[1-9]\d*$"));
            Assert.That(answer["traceId"].GetString(), Is.EqualTo(trace.Id));
            Assert.That(answer.Body, Does.Not.Contain("Users"));
            Assert.That(
                Application.Log.Lines,
                Has.Exactly(1)
                    .StartsWith("Error Blog.Api.").And.Contains(trace.Id).And.Contains("deadlocked on Users"));
        });
    }

    private async Task<(Answer Answer, RequestTrace Trace)> FailAsync(Exception error)
    {
        var trace = RequestTrace.New();
        errorsByTrace[trace.Id] = error;
        return (await Anonymous.SendAsync(HttpMethod.Get, "/tag", null, trace.Header), trace);
    }

    /// <summary>Fails each request with the error that was set for its trace.</summary>
    private sealed class FailingTagRepository(ConcurrentDictionary<string, Exception> errorsByTrace) : ITagRepository
    {
        public Task<IReadOnlyList<Tag>> FindOrAddAsync(
            IReadOnlyList<string> names, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<TagListing>> ListAsync(int maxLength, CancellationToken cancellationToken) =>
            Task.FromException<IReadOnlyList<TagListing>>(errorsByTrace[Activity.Current!.TraceId.ToHexString()]);
    }
}
