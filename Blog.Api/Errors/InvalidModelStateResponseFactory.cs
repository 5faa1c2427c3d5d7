using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.Errors;

/// <summary>Creates the response to a request that failed model binding or validation.</summary>
internal static class InvalidModelStateResponseFactory
{
    private const string MissingBodyMessage = "The body must be a JSON object.";

    public static IActionResult Create(ActionContext context)
    {
        var errorWriter = context.HttpContext.RequestServices.GetRequiredService<ErrorResponseWriter>();
        var formatter = errorWriter.GetFormatter(context.HttpContext.Request.Path);
        return errorWriter.CreateResult(context.HttpContext, ToError(context, formatter));
    }

    public static string GetWrongTypeMessage(string field) => $"The {field} field is not of the right type.";

    private static ApiError ToError(ActionContext context, IErrorFormatter formatter)
    {
        var body = context.ActionDescriptor.Parameters.FirstOrDefault(
            parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
        var modelErrors = context.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .ToDictionary(entry => entry.Key, entry => entry.Value!.Errors);
        var jsonError = modelErrors.Values.SelectMany(errors => errors)
            .FirstOrDefault(error => error.Exception is JsonException);
        return jsonError is { Exception: JsonException exception } ? FromJsonException(exception)
            : body is not null && modelErrors.ContainsKey("") ? BadRequest(MissingBodyMessage)
            : FromFields(body, modelErrors, formatter);
    }

    // The messages of a JsonException name internal types, so they are replaced.
    private static ApiError FromJsonException(JsonException exception)
    {
        // Only a syntax error has an inner exception; a value of the wrong type has none.
        if (exception.InnerException is JsonException)
        {
            return BadRequest(
                $"The body is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }

        var field = JsonFieldName.FromMemberPath(exception.Path ?? "");
        return field.Length == 0 ? BadRequest(MissingBodyMessage) : BadRequest(GetWrongTypeMessage(field), field);
    }

    private static ApiError FromFields(
        ParameterDescriptor? body, Dictionary<string, ModelErrorCollection> modelErrors, IErrorFormatter formatter)
    {
        var fields = modelErrors.ToDictionary(
            entry => JsonFieldName.FromMemberPath(entry.Key),
            entry => GetMessages(entry.Value, formatter.GetRequiredMessage(JsonFieldName.FromMemberPath(entry.Key))));
        var requiredFields = GetRequiredFields(body);
        var isOneMissing = requiredFields.Any(field =>
            fields.TryGetValue(field, out var messages)
            && messages is [var message]
            && message == formatter.GetRequiredMessage(field));
        var summary = isOneMissing
            ? $"One of required fields is missing: {string.Join(", ", requiredFields)}"
            : string.Join(' ', fields.Values.SelectMany(messages => messages).Distinct());
        return BadRequest(summary) with { Fields = fields };
    }

    // A missing value violates other rules as well, such as a minimum length; those messages would only distract.
    private static string[] GetMessages(ModelErrorCollection errors, string requiredMessage)
    {
        var messages = errors.Select(error => error.ErrorMessage).ToArray();
        return messages.Contains(requiredMessage) ? [requiredMessage] : messages;
    }

    private static IReadOnlyList<string> GetRequiredFields(ParameterDescriptor? body) =>
    [
        .. (body?.ParameterType.GetProperties() ?? [])
            .Where(property => property.IsDefined(typeof(RequiredAttribute), inherit: true))
            .Select(property => JsonFieldName.FromMemberPath(property.Name)),
    ];

    private static ApiError BadRequest(string message, string? field = null) =>
        new(StatusCodes.Status400BadRequest, message, field);
}
