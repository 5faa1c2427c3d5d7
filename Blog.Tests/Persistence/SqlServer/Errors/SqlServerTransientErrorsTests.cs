using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Hosting.Internal;

namespace Blog.Tests.Persistence.SqlServer.Errors;

[Parallelizable(ParallelScope.All)]
public sealed class SqlServerTransientErrorsTests
{
    private readonly TransientErrors faults = new(new SqlServerEngine());
    private readonly TransientErrors sqliteFaults = new(new SqliteEngine(new HostingEnvironment()));

    [TestCase(-2, 11, Description = "the time for the statement is over")]
    [TestCase(1204, 19, Description = "out of locks")]
    [TestCase(1205, 13, Description = "deadlock")]
    [TestCase(1222, 16, Description = "the time for a lock is over")]
    [TestCase(4060, 11, Description = "the database cannot be opened")]
    [TestCase(18456, 14, Description = "the login fails")]
    [TestCase(53, 20, Description = "the server is not found")]
    [TestCase(0, 20, Description = "the connection was reset")]
    [TestCase(10060, 20, Description = "the server does not answer")]
    public void Of_sql_server_are_known_however_they_are_wrapped(int number, byte errorClass) =>
        AssertTemporary(SqlExceptionFactory.Create(number, "an error", errorClass), expected: true);

    [Test]
    public void Are_known_behind_another_error() =>
        AssertTemporary(SqlExceptionFactory.Create((3621, "The statement has been terminated.", 0), (1205, "deadlock", 13)), expected: true);

    [TestCase(102, 15, Description = "a mistake in the SQL")]
    [TestCase(207, 16, Description = "no such column")]
    [TestCase(208, 16, Description = "no such object")]
    [TestCase(229, 14, Description = "not permitted")]
    [TestCase(547, 16, Description = "a parent is missing")]
    [TestCase(2601, 14, Description = "a value is taken")]
    [TestCase(2627, 14, Description = "a value is taken")]
    [TestCase(2628, 16, Description = "a value is too long")]
    public void Of_sql_server_are_told_from_those_that_stay(int number, byte errorClass) =>
        AssertTemporary(SqlExceptionFactory.Create(number, "an error", errorClass), expected: false);

    [TestCase(5, true, Description = "busy")]
    [TestCase(6, true, Description = "locked")]
    [TestCase(14, true, Description = "the file cannot be opened")]
    [TestCase(1, false, Description = "a mistake in the SQL")]
    [TestCase(11, false, Description = "the file is damaged")]
    [TestCase(26, false, Description = "the file is no database")]
    public void Of_sqlite_are_told_from_those_that_stay(int number, bool expected) =>
        AssertTemporary(new SqliteException("an error", number), expected, sqliteFaults);

    [Test]
    public void Include_the_time_that_ran_out() => AssertTemporary(new TimeoutException(), expected: true);

    [Test]
    public void Include_what_was_tried_too_often() =>
        Assert.That(faults.Contains(new RetryLimitExceededException("too often", SqlExceptionFactory.Create(1205))), Is.True);

    [Test]
    public void Include_a_pool_without_a_free_connection() => AssertTemporary(
        new InvalidOperationException("Timeout expired prior to obtaining a connection from the pool.") { Source = "Microsoft.Data.SqlClient" },
        expected: true);

    [Test]
    public void Do_not_include_mistakes() => AssertTemporary(new InvalidOperationException("SELECT"), expected: false);

    private void AssertTemporary(Exception fault, bool expected, TransientErrors? errors = null) => Assert.Multiple(() =>
    {
        errors ??= faults;
        Assert.That(errors.Contains(fault), Is.EqualTo(expected));
        Assert.That(errors.Contains(new DbUpdateException("It was not saved.", fault)), Is.EqualTo(expected));
    });
}
