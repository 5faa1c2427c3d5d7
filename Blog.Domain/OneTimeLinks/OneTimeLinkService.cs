using Blog.Domain.Common;

namespace Blog.Domain.OneTimeLinks;

/// <summary>Issues and uses links. It is called by the work of <see cref="IUnitOfWork.RunAsync"/>.</summary>
public sealed class OneTimeLinkService(IOneTimeLinkRepository links, TimeProvider timeProvider)
{
    private DateTime Now => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>Issues a link at the next save, which ends an earlier one for the same purpose.</summary>
    /// <returns>The token for the link.</returns>
    public async Task<string> IssueAsync(int userId, OneTimeLinkPurpose purpose, CancellationToken cancellationToken)
    {
        var token = OneTimeToken.Create();
        if (await links.FindAsync(userId, purpose, cancellationToken) is { } link)
        {
            link.Replace(token, Now);
        }
        else
        {
            links.Add(new OneTimeLink(userId, purpose, token, Now));
        }

        return token.Value;
    }

    /// <summary>Finds the link with a token.</summary>
    /// <exception cref="ValidationException">It is unknown, used, replaced or expired.</exception>
    public async Task<OneTimeLink> FindAsync(
        string token, OneTimeLinkPurpose purpose, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(OneTimeToken.ComputeHash(token), purpose, cancellationToken);
        return link is not null && link.IsValid(Now) ? link : throw OneTimeLink.Invalid();
    }
}
