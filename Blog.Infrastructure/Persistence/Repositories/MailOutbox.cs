using Blog.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

internal sealed class MailOutbox(BlogDbContext context) : IMailOutbox
{
    public void Add(OutgoingMail mail) => context.OutgoingMails.Add(mail);

    public void Remove(OutgoingMail mail) => context.OutgoingMails.Remove(mail);

    public Task<bool> HasDueAsync(DateTime now, CancellationToken cancellationToken) =>
        context.OutgoingMails.AnyAsync(mail => mail.DueAt <= now, cancellationToken);

    public Task<OutgoingMail?> FindDueAsync(DateTime now, CancellationToken cancellationToken) =>
        context.OutgoingMails
            .Where(mail => mail.DueAt <= now)
            .OrderBy(mail => mail.DueAt)
            .ThenBy(mail => mail.Id)
            .FirstOrDefaultAsync(cancellationToken);

    public Task<OutgoingMail?> FindAsync(int id, CancellationToken cancellationToken) =>
        context.OutgoingMails.FirstOrDefaultAsync(mail => mail.Id == id, cancellationToken);

    public Task RemoveAsync(string recipient, MailKind? kind, CancellationToken cancellationToken) =>
        context.OutgoingMails
            .Where(mail => mail.Recipient == recipient && (kind == null || mail.Kind == kind))
            .ExecuteDeleteAsync(cancellationToken);
}
