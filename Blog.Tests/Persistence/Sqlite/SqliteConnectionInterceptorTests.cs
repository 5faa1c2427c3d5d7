using System.Globalization;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Persistence.Sqlite;

[TestFixture]
public sealed class SqliteConnectionInterceptorTests() : ApiTests(new SqliteTestEngine())
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Database:Synchronous"] = "Full",
    };

    [TestCase("journal_mode", "wal")]
    [TestCase("foreign_keys", "1")]
    [TestCase("busy_timeout", "5000")]
    [TestCase("synchronous", "2")]
    public async Task Sets_a_pragma_on_every_connection(string pragma, string value)
    {
        var found = await WithServiceAsync<BlogDbContext, string?>(async context =>
        {
            await context.Database.OpenConnectionAsync();
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        });
        Assert.That(found, Is.EqualTo(value));
    }
}
