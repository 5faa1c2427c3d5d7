using System.Data.Common;
using System.Net.Sockets;
using System.Text.Json;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Blog.Api.Hosting;

internal static class StartupErrors
{
    private const string ChooseAddress = "choose another address with --urls, such as --urls http://localhost:8080.";

    /// <summary>Describes the errors at startup that an operator can fix.</summary>
    /// <returns>One message per invalid setting; empty if the exception has another cause.</returns>
    public static IEnumerable<string> Describe(Exception exception) => exception switch
    {
        OptionsValidationException invalidOptions => invalidOptions.Failures,
        AggregateException aggregate => aggregate.InnerExceptions.SelectMany(Describe),
        IOException { InnerException: AddressInUseException } addressInUse =>
            [$"{addressInUse.Message.TrimEnd('.')}; {ChooseAddress}"],
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            [$"The user of the program has no right to listen on this port; {ChooseAddress}"],
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            [$"The address to listen on does not belong to this machine; {ChooseAddress}"],
        InvalidOperationException { Message: var message }
            when message.StartsWith("Unable to configure HTTPS endpoint", StringComparison.Ordinal) =>
            ["There is no certificate for HTTPS; create one with `dotnet dev-certs https`, or listen with http."],
        InvalidDataException { InnerException.InnerException: JsonException json } invalidFile =>
            [$"{invalidFile.Message.TrimEnd('.')}, because line {json.LineNumber + 1} is not valid JSON."],
        DirectoryNotFoundException { Message: var path } when Path.IsPathFullyQualified(path) =>
            [$"The content root {path} does not exist; correct the setting contentRoot."],
        FormatException { Message: var message } when message.StartsWith("Invalid url", StringComparison.Ordinal) =>
            [$"{message}. Correct the setting urls, such as http://localhost:8080."],
        DatabaseUnusableException or UnauthorizedAccessException => [exception.Message],
        DbException database =>
            [$"The database that ConnectionStrings:Blog names cannot be used: {database.Message}"],
        _ => [],
    };
}
