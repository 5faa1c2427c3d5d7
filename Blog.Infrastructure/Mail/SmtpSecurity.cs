namespace Blog.Infrastructure.Mail;

/// <summary>How a connection to the mail server is encrypted.</summary>
internal enum SmtpSecurity
{
    /// <summary>Encryption begins with a command; a server without it is refused. Its port is 587.</summary>
    StartTls,

    /// <summary>The connection is encrypted from the start. Its port is 465.</summary>
    Tls,

    /// <summary>Nothing is encrypted, for a server on the same machine.</summary>
    None,
}
