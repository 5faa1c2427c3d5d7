using Blog.Infrastructure.Configuration;

namespace Blog.Infrastructure.Accounts;

/// <summary>The rules for accounts, in the section <c>Accounts</c>.</summary>
internal sealed class AccountOptions : IConfigurationOptions
{
    /// <inheritdoc/>
    public static string SectionName => "Accounts";

    /// <summary>Whether only users with a confirmed email address may publish, change and comment.</summary>
    public bool RequireConfirmedEmail { get; set; }
}
