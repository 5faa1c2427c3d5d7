using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Errors;

/// <summary>Documents an error response of an action; its body is that of the surface's formatter.</summary>
/// <param name="statusCode">The status code of the response.</param>
/// <param name="message">The message of the error, or when it occurs if there are several.</param>
/// <param name="subject">The domain type, member or request field that the error is about.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ProducesErrorAttribute(int statusCode, string message, string? subject = null)
    : ProducesResponseTypeAttribute(statusCode)
{
    public string Message => message;

    public string? Subject => subject;
}
