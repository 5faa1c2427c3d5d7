using Blog.Domain.Accounts;
using Blog.Domain.Common;
using Blog.Domain.Mail;

namespace Blog.Api.Commands;

/// <summary>Runs the command <c>user</c>.</summary>
internal sealed class UserCommandRunner(IServiceProvider services, TextWriter output, TextWriter errors)
{
    private readonly AdministrationService administration = services.GetRequiredService<AdministrationService>();

    /// <summary>Runs a command and writes a sentence about what it did, or why it did not.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(UserCommand command, CancellationToken cancellationToken)
    {
        try
        {
            await output.WriteLineAsync(await GetResultAsync(command, cancellationToken));
            return ExitCodes.Success;
        }
        catch (NotFoundException)
        {
            await errors.WriteLineAsync($"There is no user with the email address {command.Email}.");
        }
        catch (DomainException exception)
        {
            await errors.WriteLineAsync(exception.Message);
        }

        return ExitCodes.Failure;
    }

    private async Task<string> GetResultAsync(UserCommand command, CancellationToken cancellationToken)
    {
        if (command.Action == UserAction.List)
        {
            return UserTable.Format(await ListAsync(cancellationToken));
        }

        var email = command.Email;
        var id = await administration.FindIdAsync(Actor.Operator, email, cancellationToken);
        switch (command.Action)
        {
            case UserAction.ChangeRole:
                var changed = await UpdateAsync(id, new AccountChanges(Role: command.Role), cancellationToken);
                return $"{email} has the role {RoleName.Of(changed.Profile.Role)}.";
            case UserAction.Block:
                await UpdateAsync(id, new AccountChanges(IsBlocked: true), cancellationToken);
                return $"{email} is blocked, and all sessions are over.";
            case UserAction.Unblock:
                await UpdateAsync(id, new AccountChanges(IsBlocked: false), cancellationToken);
                return $"{email} is not blocked.";
            case UserAction.ResetPassword:
                return GetLink(await administration.IssuePasswordResetAsync(Actor.Operator, id, cancellationToken));
            case UserAction.Delete:
                await administration.DeleteAsync(Actor.Operator, id, cancellationToken);
                return $"{email} is deleted, with everything this user wrote.";
            case UserAction.List or _:
                throw new ArgumentOutOfRangeException(nameof(command), command.Action, "This is not an action.");
        }
    }

    private async Task<IReadOnlyCollection<Account>> ListAsync(CancellationToken cancellationToken)
    {
        // Who signs up meanwhile moves the others to later places, so that some are read twice.
        var accounts = new OrderedDictionary<int, Account>();
        for (var (offset, total) = (0, 1); offset < total; offset += PageRequest.MaxLimit)
        {
            var page = await administration.ListAsync(
                Actor.Operator, new AccountFilter(), new PageRequest(PageRequest.MaxLimit, offset), cancellationToken);
            total = page.Total;
            foreach (var account in page.Items)
            {
                accounts.TryAdd(account.Profile.Id, account);
            }
        }

        return accounts.Values;
    }

    private Task<Account> UpdateAsync(int id, AccountChanges changes, CancellationToken cancellationToken) =>
        administration.UpdateAsync(Actor.Operator, id, changes, cancellationToken);

    private string GetLink(string token) =>
        services.GetRequiredService<SiteLinks>().GetPasswordResetUrl(token) ?? token;
}
