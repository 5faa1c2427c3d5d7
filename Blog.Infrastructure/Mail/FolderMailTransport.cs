using System.Globalization;
using Blog.Infrastructure.Security;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Blog.Infrastructure.Mail;

/// <summary>
/// Writes mails to files that only the user of the program can read, to develop the blog without a mail server.
/// </summary>
internal sealed partial class FolderMailTransport(
    string folder, TimeProvider timeProvider, ILogger<FolderMailTransport> logger) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{timeProvider.GetUtcNow():yyyyMMdd-HHmmss-fff}-{Guid.NewGuid():N}");
        var path = Path.Combine(folder, $"{name}.eml");
        var temporaryPath = Path.Combine(folder, $"{name}.tmp");
        OwnerOnlyFile.CreateFolderOf(path);
        try
        {
            await using (var file = OwnerOnlyFile.Open(
                temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.Asynchronous))
            {
                await message.WriteToAsync(file, cancellationToken);
            }

            File.Move(temporaryPath, path);
        }
        catch
        {
            File.Delete(temporaryPath);
            throw;
        }

        LogWritten(path);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "A mail was written to {Path}")]
    private partial void LogWritten(string path);
}
