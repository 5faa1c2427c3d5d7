using Blog.Api.Errors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>Which shape the errors of an operation have.</summary>
internal static class OperationErrors
{
    /// <summary>The shape of an operation's errors.</summary>
    /// <param name="answers">What knows the shapes.</param>
    /// <param name="context">The operation.</param>
    /// <returns>The shape.</returns>
    public static IErrorFormatter FormatOf(this ErrorResponseWriter answers, OperationFilterContext context) =>
        answers.FormatAt($"/{context.ApiDescription.RelativePath}");
}
