using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Blog.Api.Authentication;

/// <summary>Finds the secret that tokens are signed with, and checks it. In Development one is made and kept, so that tokens outlive a restart.</summary>
internal sealed class JwtSecretPostConfigure(IConfiguration configuration, IHostEnvironment environment)
    : IPostConfigureOptions<JwtOptions>
{
    private const string FileName = "data/jwt-secret";

    public void PostConfigure(string? name, JwtOptions options)
    {
        if (options.Secret.Length == 0)
        {
            options.Secret = configuration[JwtOptions.SecretVariable] ?? "";
        }

        if (options.Secret.Length == 0 && environment.IsDevelopment())
        {
            options.Secret = ReadOrMake(Path.Combine(environment.ContentRootPath, FileName));
        }
    }

    private static string ReadOrMake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            // Written whole under another name first: a second start at the same moment must not read half of it.
            var draft = $"{path}.{Guid.NewGuid():N}";
            using (var stream = new FileStream(draft, OwnerOnly(FileMode.CreateNew)))
            using (var writer = new StreamWriter(stream))
            {
                writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(2 * JwtOptions.SecretMinBytes)));
            }

            try
            {
                File.Move(draft, path, overwrite: false);
            }
            finally
            {
                File.Delete(draft);
            }
        }
        catch (IOException) when (File.Exists(path))
        {
            // It was made at an earlier start.
        }

        return File.ReadAllText(path).Trim();
    }

    private static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
