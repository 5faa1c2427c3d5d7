using Blog.Domain.Common;

namespace Blog.Domain.Mail;

/// <summary>Thrown if something needs a mail, and the blog sends none.</summary>
public sealed class MailDisabledException() : DomainException(MailAvailability.DisabledMessage);
