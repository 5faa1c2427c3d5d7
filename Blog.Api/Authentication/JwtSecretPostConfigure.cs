using System.Security.Cryptography;
using Blog.Infrastructure.Security;
using Microsoft.Extensions.Options;

namespace Blog.Api.Authentication;

/// <summary>
/// Sets the secret from <c>JWT_SECRET</c>. In Development it is generated and stored in a file, so that tokens stay
/// valid after a restart.
/// </summary>
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
            options.Secret = ReadOrCreate(Path.Combine(environment.ContentRootPath, FileName));
        }
    }

    private static string ReadOrCreate(string path)
    {
        OwnerOnlyFile.CreateFolderOf(path);
        try
        {
            // Another process may start at the same time and must not read a partial file.
            var temporaryPath = $"{path}.{Guid.NewGuid():N}";
            using (var stream = OwnerOnlyFile.Open(
                temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            using (var writer = new StreamWriter(stream))
            {
                writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(2 * JwtOptions.SecretMinBytes)));
            }

            try
            {
                File.Move(temporaryPath, path, overwrite: false);
            }
            finally
            {
                File.Delete(temporaryPath);
            }
        }
        catch (IOException) when (File.Exists(path))
        {
            // An earlier start created the file.
        }

        return File.ReadAllText(path).Trim();
    }
}
