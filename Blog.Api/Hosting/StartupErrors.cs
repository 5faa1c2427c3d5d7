using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Blog.Api.Hosting;

/// <summary>What keeps the program from starting that its operator can mend.</summary>
internal static class StartupErrors
{
    /// <summary>The sentences for the settings that are wrong.</summary>
    /// <param name="exception">What ended the start.</param>
    /// <returns>A sentence for each setting; none where it was something else.</returns>
    public static IEnumerable<string> Of(Exception exception) => exception switch
    {
        OptionsValidationException invalid => invalid.Failures,
        AggregateException several => several.InnerExceptions.SelectMany(Of),
        IOException { InnerException: AddressInUseException } inUse =>
            [$"{inUse.Message} Name another with --urls, such as --urls http://localhost:8080."],
        FormatException { Message: var message } when message.StartsWith("Invalid url", StringComparison.Ordinal) =>
            [$"{message}. Mend the setting urls, such as http://localhost:8080."],
        DbException database => [$"The database that ConnectionStrings:Blog names cannot be used: {database.Message}"],
        _ => [],
    };
}
