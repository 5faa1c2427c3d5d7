using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Blog.Tests.Persistence.SqlServer.Errors;

[Parallelizable(ParallelScope.All)]
public sealed class SqlServerTransientErrorsTests
{
    private readonly TransientErrors transientErrors = new(new SqlServerEngine(new SqlServerFullTextIndex()));

    [TestCase(-2, 11, Description = "command timeout")]
    [TestCase(1204, 19, Description = "out of locks")]
    [TestCase(1205, 13, Description = "deadlock")]
    [TestCase(1222, 16, Description = "lock timeout")]
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
    [TestCase(2628, 16, Description = "string truncation")]
    public void Do_not_contain_an_error_that_stays(int number, byte severity) =>
        AssertTransient(SqlExceptionFactory.Create(number, "an error", severity), expected: false);

    [Test]
    public void Contain_a_timeout() => AssertTransient(new TimeoutException(), expected: true);

    [Test]
    public void Contain_an_exceeded_retry_limit() => Assert.That(
        transientErrors.IsTransient(new RetryLimitExceededException("too often", SqlExceptionFactory.Create(1205))),
        Is.True);

    [Test]
    public void Contain_an_exhausted_connection_pool() => AssertTransient(
        new InvalidOperationException("Timeout expired prior to obtaining a connection from the pool.")
        {
            Source = "Microsoft.Data.SqlClient",
        },
        expected: true);

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
