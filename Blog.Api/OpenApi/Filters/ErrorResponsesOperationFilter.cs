using System.Globalization;
using System.Text.Json;
using Blog.Api.Errors;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Blog.Api.OpenApi.Filters;

/// <summary>Describes the body of each error response, with an example of its own status code.</summary>
internal sealed class ErrorResponsesOperationFilter(ErrorResponseWriter errorWriter) : IOperationFilter
{
    private const string ExampleTraceId = "0af7651916cd43dd8448eb211c80319c";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var formatter = errorWriter.GetFormatter(context.GetPath());
        foreach (var (key, value) in operation.Responses ?? [])
        {
            var statusCode = int.Parse(key, CultureInfo.InvariantCulture);
            if (statusCode < StatusCodes.Status400BadRequest || value is not OpenApiResponse response)
            {
                continue;
            }

            var declared = context.GetDeclaredErrors()
                .FirstOrDefault(attribute => attribute.StatusCode == statusCode);
            var example = formatter.Format(CreateExample(statusCode, declared, context, formatter), ExampleTraceId);
            var bodyType = formatter.GetBodyType(statusCode);
            response.Description = declared?.Message ?? response.Description;
            response.Content = new Dictionary<string, OpenApiMediaType>
            {
                [formatter.ContentType] = new()
                {
                    Schema = context.SchemaGenerator.GenerateSchema(bodyType, context.SchemaRepository),
                    Example = JsonSerializer.SerializeToNode(example, example.GetType(), JsonSerializerOptions.Web),
                },
            };
        }
    }

    private static ApiError CreateExample(
        int statusCode, ProducesErrorAttribute? declared, OperationFilterContext context, IErrorFormatter formatter) =>
        statusCode == StatusCodes.Status400BadRequest
        || statusCode == formatter.MapStatusCode(StatusCodes.Status400BadRequest)
            ? CreateInvalidRequestExample(declared, context)
            : new ApiError(statusCode, declared?.Message, declared?.Subject);

    /// <summary>Shows a field of the wrong type, or the declared message if the operation takes only text.</summary>
    private static ApiError CreateInvalidRequestExample(
        ProducesErrorAttribute? declared, OperationFilterContext context)
    {
        var parameters = context.ApiDescription.ParameterDescriptions;
        if (parameters.Count == 0)
        {
            return new ApiError(StatusCodes.Status400BadRequest, declared?.Message);
        }

        var body = parameters.FirstOrDefault(parameter => parameter.Source == BindingSource.Body);
        var number = parameters.FirstOrDefault(parameter =>
            parameter.Type == typeof(int) || parameter.Type == typeof(int?));
        var field = declared?.Subject
            ?? (body is null
                ? (number ?? parameters[0]).Name
                : JsonFieldName.FromMemberPath(body.Type.GetProperties()[0].Name));
        var message = (body, number) switch
        {
            ({ }, _) => InvalidModelStateResponseFactory.GetWrongTypeMessage(field),
            (_, { }) => $"The value 'many' is not valid for {field}.",
            _ => declared?.Message,
        };
        return new ApiError(StatusCodes.Status400BadRequest, message, field);
    }
}
