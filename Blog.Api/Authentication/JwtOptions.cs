using System.ComponentModel.DataAnnotations;
using System.Text;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.Authentication;

/// <summary>The settings of tokens in the section <c>Jwt</c>.</summary>
public sealed class JwtOptions : IConfigurationOptions, IValidatableObject
{
    /// <summary>The name of the setting that is used if <see cref="Secret"/> is empty.</summary>
    public const string SecretVariable = "JWT_SECRET";

    /// <summary>The minimum size of the secret in bytes: that of the hash (RFC 7518, section 3.2).</summary>
    public const int SecretMinBytes = 32;

    /// <summary>The maximum number of <see cref="PreviousSecrets"/>.</summary>
    public const int MaxPreviousSecrets = 3;

    /// <inheritdoc/>
    public static string SectionName => "Jwt";

    /// <summary>The secret that tokens are signed with: at least <see cref="SecretMinBytes"/> bytes in UTF-8.</summary>
    public string Secret { get; set; } = "";

    /// <summary>
    /// Earlier secrets, at most <see cref="MaxPreviousSecrets"/>: tokens that were signed with them stay valid.
    /// </summary>
    public IList<string> PreviousSecrets { get; init; } = [];

    /// <summary>The issuer of tokens.</summary>
    [Required(ErrorMessage = "Jwt:Issuer is empty: name the issuer of tokens, such as blog.")]
    public string Issuer { get; set; } = "blog";

    /// <summary>The audience of tokens.</summary>
    [Required(ErrorMessage = "Jwt:Audience is empty: name the audience of tokens, such as blog.")]
    public string Audience { get; set; } = "blog";

    /// <summary>The lifetime of a token.</summary>
    [Range(
        typeof(TimeSpan),
        "00:00:01",
        "3650.00:00:00",
        ErrorMessage = "Jwt:Lifetime must be from one second to ten years, such as 7.00:00:00 for seven days.")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(7);

    internal static byte[] GetKey(string secret) => Encoding.UTF8.GetBytes(secret);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsTooShort(Secret))
        {
            yield return new ValidationResult(
                $"Jwt:Secret is {(Secret.Length == 0 ? "missing" : "too short")}: set it (or {SecretVariable}) "
                + $"to at least {SecretMinBytes} random bytes, such as those of `openssl rand -base64 48`.");
        }

        if (PreviousSecrets.Count > MaxPreviousSecrets)
        {
            yield return new ValidationResult(
                $"Jwt:PreviousSecrets has {PreviousSecrets.Count} secrets: keep the latest {MaxPreviousSecrets}.");
        }

        if (PreviousSecrets.Any(IsTooShort))
        {
            yield return new ValidationResult(
                $"Jwt:PreviousSecrets has one of less than {SecretMinBytes} bytes, which never was a secret.");
        }
    }

    private static bool IsTooShort(string secret) => GetKey(secret).Length < SecretMinBytes;
}
