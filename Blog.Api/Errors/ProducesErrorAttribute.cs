using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Errors;

/// <summary>Documents an error response of an action. The body has the API's error format.</summary>
/// <param name="statusCode">The status code of the response.</param>
/// <param name="message">The error message, or the conditions if there are several messages.</param>
/// <param name="subject">The domain type, member or request field that the error is about.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ProducesErrorAttribute(int statusCode, string message, string? subject = null)
    : ProducesResponseTypeAttribute(statusCode)
{
    public string Message => message;

    public string? Subject => subject;
}
