using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting.Internal;

namespace Blog.Tests.Persistence.Sqlite;

[Parallelizable(ParallelScope.All)]
public sealed class SqliteTransientErrorsTests
{
    private readonly TransientErrors transientErrors = new(new SqliteEngine(new HostingEnvironment()));

    [TestCase(5, true, Description = "busy")]
    [TestCase(6, true, Description = "locked")]
    [TestCase(8, true, Description = "the file is read-only")]
    [TestCase(10, true, Description = "input or output failed")]
    [TestCase(13, true, Description = "the disk is full")]
    [TestCase(14, true, Description = "the file cannot be opened")]
    [TestCase(1, false, Description = "SQL error")]
    [TestCase(11, false, Description = "the file is corrupt")]
    [TestCase(26, false, Description = "the file is not a database")]
    public void Contain_only_errors_that_may_pass(int number, bool expected)
    {
        var exception = new SqliteException("an error", number);
        Assert.Multiple(() =>
        {
            Assert.That(transientErrors.IsTransient(exception), Is.EqualTo(expected));
            Assert.That(
                transientErrors.IsTransient(new DbUpdateException("The changes were not saved.", exception)),
                Is.EqualTo(expected));
        });
    }
}
