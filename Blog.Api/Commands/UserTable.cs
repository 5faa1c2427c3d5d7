using System.Globalization;
using Blog.Domain.Accounts;

namespace Blog.Api.Commands;

/// <summary>Formats accounts as a table for a terminal.</summary>
internal static class UserTable
{
    private const string ColumnGap = "  ";

    private static readonly string[] Header = ["Email", "Username", "Role", "Blocked", "Confirmed", "Signed up (UTC)"];

    public static string Format(IReadOnlyCollection<Account> accounts)
    {
        string[][] rows = [Header, .. accounts.Select(ToRow)];
        var widths = Header.Select((_, column) => rows.Max(row => GetWidth(row[column]))).ToArray();
        return string.Join(Environment.NewLine, rows.Select(row => Align(row, widths)));
    }

    private static string[] ToRow(Account account) =>
    [
        account.Profile.Email,
        account.Profile.Username,
        RoleName.Of(account.Profile.Role),
        account.IsBlocked ? "yes" : "no",
        account.Profile.EmailConfirmed ? "yes" : "no",
        account.Profile.CreatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
    ];

    private static string Align(string[] row, int[] widths) => string.Join(
        ColumnGap, row.Select((cell, column) => cell + new string(' ', widths[column] - GetWidth(cell)))).TrimEnd();

    // A letter with its marks takes one place.
    private static int GetWidth(string text) => new StringInfo(text).LengthInTextElements;
}
