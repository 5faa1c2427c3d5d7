using System.Globalization;
using System.Net.Mime;
using System.Text.Json.Nodes;
using Blog.Api.Contracts.Common;
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
                    ? MakeInvalid(context)
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

    /// <summary>A field of the operation's own, of the wrong type.</summary>
    private static JsonObject MakeInvalid(OperationFilterContext context)
    {
        var body = context.ApiDescription.ParameterDescriptions.FirstOrDefault(parameter => parameter.Source == BindingSource.Body);
        var field = JsonNames.Of(body is null ? nameof(PageQuery.Limit) : body.Type.GetProperties()[0].Name);
        var error = body is null ? $"The value 'many' is not valid for {field}." : InvalidRequestResponse.WrongType(field);
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
