using System.Data.Common;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Blog.Api.Hosting;

internal static class StartupErrors
{
    /// <summary>Describes the errors at startup that an operator can fix.</summary>
    /// <returns>One message per invalid setting; empty if the exception has another cause.</returns>
    public static IEnumerable<string> Describe(Exception exception) => exception switch
    {
        OptionsValidationException invalidOptions => invalidOptions.Failures,
        AggregateException aggregate => aggregate.InnerExceptions.SelectMany(Describe),
        IOException { InnerException: AddressInUseException } addressInUse =>
            [$"{addressInUse.Message} Name another with --urls, such as --urls http://localhost:8080."],
        FormatException { Message: var message } when message.StartsWith("Invalid url", StringComparison.Ordinal) =>
            [$"{message}. Correct the setting urls, such as http://localhost:8080."],
        DatabaseUnusableException or UnauthorizedAccessException => [exception.Message],
        DbException database =>
            [$"The database that ConnectionStrings:Blog names cannot be used: {database.Message}"],
        _ => [],
    };
}
