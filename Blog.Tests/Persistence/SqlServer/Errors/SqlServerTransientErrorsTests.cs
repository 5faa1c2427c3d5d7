using Blog.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Tests.Persistence.SqlServer.Errors;

[Parallelizable(ParallelScope.All)]
public sealed class SqlServerTransientErrorsTests
{
    private readonly TransientErrors transientErrors = new(SqlServerEngines.Create());

    [TestCase(-2, 11, Description = "command timeout")]
    [TestCase(1204, 19, Description = "out of locks")]
    [TestCase(1205, 13, Description = "deadlock")]
    [TestCase(1222, 16, Description = "lock timeout")]
    [TestCase(1801, 16, Description = "another program creates the database")]
    [TestCase(6005, 14, Description = "the server is shutting down")]
    [TestCase(17142, 14, Description = "the server is paused")]
    [TestCase(4060, 11, Description = "the database cannot be opened")]
    [TestCase(18456, 14, Description = "the login failed")]
    [TestCase(53, 20, Description = "the server was not found")]
    [TestCase(0, 20, Description = "the connection was reset")]
    [TestCase(10060, 20, Description = "the server does not respond")]
    public void Contain_an_error_that_may_pass(int number, byte severity) =>
        AssertTransient(SqlExceptionFactory.Create(number, "an error", severity), expected: true);

    [Test]
    public void Contain_an_exception_with_a_transient_second_error() => AssertTransient(
        SqlExceptionFactory.Create((3621, "The statement has been terminated.", 0), (1205, "deadlock", 13)),
        expected: true);

    [TestCase(102, 15, Description = "syntax error")]
    [TestCase(207, 16, Description = "invalid column")]
    [TestCase(208, 16, Description = "invalid object")]
    [TestCase(229, 14, Description = "permission denied")]
    [TestCase(547, 16, Description = "foreign key violation")]
    [TestCase(2601, 14, Description = "unique index violation")]
    [TestCase(2627, 14, Description = "unique constraint violation")]
    [TestCase(0, 11, Description = "the client has cancelled the statement")]
    [TestCase(824, 24, Description = "a damaged page")]
    [TestCase(2628, 16, Description = "string truncation")]
    public void Do_not_contain_an_error_that_stays(int number, byte severity) =>
        AssertTransient(SqlExceptionFactory.Create(number, "an error", severity), expected: false);

    [Test]
    public void Contain_a_timeout() => AssertTransient(new TimeoutException(), expected: true);

    [Test]
    public void Contain_an_exceeded_retry_limit() => Assert.That(
        transientErrors.IsTransient(new RetryLimitExceededException("too often", SqlExceptionFactory.Create(1205))),
        Is.True);

    [TestCase("Timeout expired. The timeout period elapsed prior to obtaining a connection from the pool.")]
    [TestCase("ExecuteReader requires an open and available Connection. The connection's current state is closed.")]
    [TestCase("Invalid operation. The connection is closed.")]
    [TestCase("This SqlTransaction has completed; it is no longer usable.")]
    public void Contain_an_exception_for_a_connection_that_has_ended(string message) =>
        AssertTransient(new InvalidOperationException(message), expected: true);

    [Test]
    public void Do_not_contain_a_programming_error() =>
        AssertTransient(new InvalidOperationException("SELECT"), expected: false);

    private void AssertTransient(Exception exception, bool expected) => Assert.Multiple(() =>
    {
        Assert.That(transientErrors.IsTransient(exception), Is.EqualTo(expected));
        Assert.That(
            transientErrors.IsTransient(new DbUpdateException("The changes were not saved.", exception)),
            Is.EqualTo(expected));
    });
}
