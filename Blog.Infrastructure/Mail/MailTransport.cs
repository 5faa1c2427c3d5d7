namespace Blog.Infrastructure.Mail;

/// <summary>How mails leave the program.</summary>
internal enum MailTransport
{
    /// <summary>Not at all: what needs a mail is refused.</summary>
    None,

    /// <summary>As files, to develop the blog.</summary>
    Folder,

    /// <summary>To a server.</summary>
    Smtp,
}
