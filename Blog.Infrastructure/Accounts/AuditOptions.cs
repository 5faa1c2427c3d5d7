using System.ComponentModel.DataAnnotations;
using Blog.Infrastructure.Configuration;

namespace Blog.Infrastructure.Accounts;

/// <summary>The settings of the audit, in the section <c>Audit</c>.</summary>
internal sealed class AuditOptions : IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "Audit";

    /// <summary>How long entries are kept.</summary>
    [Range(
        typeof(TimeSpan),
        "1.00:00:00",
        "36500.00:00:00",
        ErrorMessage = "Audit:Retention must be from one day to a hundred years, such as 365.00:00:00.")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(365);
}
