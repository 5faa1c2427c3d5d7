using System.ComponentModel.DataAnnotations;
using System.Text;
using Blog.Infrastructure.Configuration;

namespace Blog.Api.Authentication;

/// <summary>The settings under <c>Jwt</c>.</summary>
public sealed class JwtOptions : IConfigurationOptions, IValidatableObject
{
    /// <inheritdoc/>
    public static string SectionName => "Jwt";

    /// <summary>The name under which the guide has the secret.</summary>
    public const string SecretVariable = "JWT_SECRET";

    /// <summary>The fewest bytes a secret may have: as many as the hash (RFC 7518, section 3.2).</summary>
    public const int SecretMinBytes = 32;

    /// <summary>What tokens are signed with, at least <see cref="SecretMinBytes"/> bytes in UTF-8.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Who gives tokens out.</summary>
    [Required(ErrorMessage = "Jwt:Issuer is empty: name who gives tokens out, such as blog.")]
    public string Issuer { get; set; } = "blog";

    /// <summary>Whom tokens are for.</summary>
    [Required(ErrorMessage = "Jwt:Audience is empty: name whom tokens are for, such as blog.")]
    public string Audience { get; set; } = "blog";

    /// <summary>How long a token is good.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "3650.00:00:00", ErrorMessage = "Jwt:Lifetime must be from one second to ten years, such as 7.00:00:00 for seven days.")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The secret's bytes.</summary>
    internal byte[] Key => Encoding.UTF8.GetBytes(Secret);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Key.Length < SecretMinBytes)
        {
            yield return new ValidationResult(
                $"Jwt:Secret is {(Secret.Length == 0 ? "missing" : "too short")}: set it (or {SecretVariable}) "
                + $"to at least {SecretMinBytes} random bytes, such as those of `openssl rand -base64 48`.");
        }
    }
}
