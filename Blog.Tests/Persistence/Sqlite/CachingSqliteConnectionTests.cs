using System.Data;
using Blog.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;

namespace Blog.Tests.Persistence.Sqlite;

[Parallelizable(ParallelScope.All)]
public sealed class CachingSqliteConnectionTests
{
    [Test]
    public void Prepares_a_command_once_for_all_its_parameter_values()
    {
        using var connection = Open();
        var first = Prepare(connection, 1);
        Assert.That(first.ExecuteScalar(), Is.EqualTo(1));
        first.Dispose();

        using var second = Prepare(connection, 2);
        Assert.Multiple(() =>
        {
            Assert.That(second, Is.SameAs(first));
            Assert.That(second.ExecuteScalar(), Is.EqualTo(2));
        });
    }

    [Test]
    public void Prepares_a_second_command_while_the_first_is_being_read()
    {
        using var connection = Open();
        using var first = Prepare(connection, 1);
        using var reader = first.ExecuteReader();
        using var second = Prepare(connection, 2);
        Assert.Multiple(() =>
        {
            Assert.That(second.ExecuteScalar(), Is.EqualTo(2));
            Assert.That(reader.Read(), Is.True);
            Assert.That(reader.GetInt64(0), Is.EqualTo(1));
        });
    }

    [Test]
    public void Caches_a_limited_number_of_commands()
    {
        using var connection = Open();
        for (var number = 0; number < 1000; number++)
        {
            using var command = Prepare(connection, number, $"SELECT $value + {number}");
            Assert.That(command.ExecuteScalar(), Is.EqualTo(2 * number));
        }

        Assert.That(connection.CachedCommandCount, Is.LessThan(100));
        var last = Prepare(connection, 1);
        last.Dispose();
        using var again = Prepare(connection, 1);
        Assert.That(again, Is.SameAs(last), "The latest command is cached.");
    }

    [Test]
    public void Stays_open_until_it_is_disposed()
    {
        var connection = Open();
        Prepare(connection, 1).Dispose();
        connection.Close();
        Assert.That(connection.State, Is.EqualTo(ConnectionState.Open));
        connection.Dispose();
        Assert.That(connection.State, Is.EqualTo(ConnectionState.Closed));
    }

    private static CachingSqliteConnection Open()
    {
        var connection = new CachingSqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static SqliteCommand Prepare(
        CachingSqliteConnection connection, long value, string sql = "SELECT $value")
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$value", value);
        return connection.GetPrepared(command);
    }
}
