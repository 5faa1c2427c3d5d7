using System.Globalization;
using System.Net.Mime;
using System.Text.Json.Nodes;
using Blog.Api.Errors;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi;

/// <summary>Gives each error an example of its own status; the schema, which they share, could only show one.</summary>
internal sealed class ErrorExamples : IOperationFilter
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (key, response) in operation.Responses ?? [])
        {
            if (response.Content?.TryGetValue(MediaTypeNames.Application.ProblemJson, out var content) == true
                && content is OpenApiMediaType problem)
            {
                var status = int.Parse(key, CultureInfo.InvariantCulture);
                problem.Example = status == StatusCodes.Status400BadRequest
                    ? MakeInvalid(response.Description, context)
                    : Make(status, SentenceFor(status, response.Description, context));
            }
        }
    }

    /// <summary>What a controller says itself stands in its description, word for word; the rest is said in one place for all.</summary>
    private static string SentenceFor(int status, string? description, OperationFilterContext context) => status switch
    {
        StatusCodes.Status401Unauthorized when BearerSecurity.IsNeeded(context) => ProblemFactory.Describe(status),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            or StatusCodes.Status409Conflict => description ?? "",
        _ => ProblemFactory.Describe(status),
    };

    /// <summary>A field of the operation's own, of the wrong type; where any text has the right one, what the controller says.</summary>
    private static JsonObject MakeInvalid(string? description, OperationFilterContext context)
    {
        var parameters = context.ApiDescription.ParameterDescriptions;
        var body = parameters.FirstOrDefault(parameter => parameter.Source == BindingSource.Body);
        var number = parameters.FirstOrDefault(parameter => parameter.Type == typeof(int) || parameter.Type == typeof(int?));
        var field = body is null ? (number ?? parameters[0]).Name : JsonNames.Of(body.Type.GetProperties()[0].Name);
        var error = (body, number) switch
        {
            ({ }, _) => InvalidRequestResponse.WrongType(field),
            (_, { }) => $"The value 'many' is not valid for {field}.",
            _ => description ?? "",
        };
        var example = Make(StatusCodes.Status400BadRequest, error);
        example["errors"] = new JsonObject { [field] = new JsonArray(error) };
        return example;
    }

    private static JsonObject Make(int status, string error) => new()
    {
        ["type"] = "about:blank",
        ["title"] = ReasonPhrases.GetReasonPhrase(status),
        ["status"] = status,
        ["detail"] = error,
        ["error"] = error,
        ["traceId"] = TraceId,
    };
}
