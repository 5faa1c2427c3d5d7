using System.Globalization;
using System.Net.Mime;
using System.Text.Json.Nodes;
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
                problem.Example = Make(int.Parse(key, CultureInfo.InvariantCulture), response.Description ?? "");
            }
        }
    }

    private static JsonObject Make(int status, string error)
    {
        var example = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = error,
            ["error"] = error,
            ["traceId"] = TraceId,
        };
        if (status == StatusCodes.Status400BadRequest)
        {
            example["errors"] = new JsonObject { ["field"] = new JsonArray(error) };
        }

        return example;
    }
}
