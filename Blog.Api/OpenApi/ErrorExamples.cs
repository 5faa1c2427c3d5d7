using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Blog.Api.Errors;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>Gives each error an example of its own status; the schema, which they share, could only show one.</summary>
internal sealed class ErrorExamples(ErrorResponseWriter answers) : IOperationFilter
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var format = answers.FormatOf(context);
        foreach (var (key, response) in operation.Responses ?? [])
        {
            var status = int.Parse(key, CultureInfo.InvariantCulture);
            if (status >= StatusCodes.Status400BadRequest
                && response.Content?.TryGetValue(format.ContentType, out var content) == true
                && content is OpenApiMediaType error)
            {
                var body = format.Describe(Make(status, response.Description, context), TraceId);
                error.Example = JsonSerializer.SerializeToNode(body, body.GetType(), JsonSerializerOptions.Web);
            }
        }
    }

    private static ApiError Make(int status, string? description, OperationFilterContext context)
    {
        var subject = context.MethodInfo.GetCustomAttributes<ErrorSubjectAttribute>()
            .FirstOrDefault(attribute => attribute.Status == status)?.Subject;
        return status is StatusCodes.Status400BadRequest or StatusCodes.Status422UnprocessableEntity
            ? MakeInvalid(subject, description, context)
            : new ApiError(status, SentenceFor(status, description, context), subject);
    }

    /// <summary>What a controller says itself stands in its description, word for word; the rest is said in one place for all.</summary>
    private static string? SentenceFor(int status, string? description, OperationFilterContext context) => status switch
    {
        StatusCodes.Status401Unauthorized when BearerSecurity.IsNeeded(context) => null,
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            or StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed => description ?? "",
        _ => null,
    };

    /// <summary>A field of the operation's own, of the wrong type; where any text has the right one, what the controller says.</summary>
    private static ApiError MakeInvalid(string? subject, string? description, OperationFilterContext context)
    {
        var parameters = context.ApiDescription.ParameterDescriptions;
        var body = parameters.FirstOrDefault(parameter => parameter.Source == BindingSource.Body);
        var number = parameters.FirstOrDefault(parameter => parameter.Type == typeof(int) || parameter.Type == typeof(int?));
        var field = subject ?? (body is null ? (number ?? parameters[0]).Name : JsonNames.Of(body.Type.GetProperties()[0].Name));
        var sentence = (body, number) switch
        {
            ({ }, _) => InvalidModelStateResponseFactory.WrongType(field),
            (_, { }) => $"The value 'many' is not valid for {field}.",
            _ => description ?? "",
        };
        return new ApiError(StatusCodes.Status400BadRequest, sentence, field);
    }
}
