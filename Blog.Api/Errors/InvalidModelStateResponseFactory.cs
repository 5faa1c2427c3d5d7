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

    public static string GetWrongTypeMessage(string field) => $"The {field} field has the wrong type.";

    private static ApiError ToError(ActionContext context, IErrorFormatter formatter)
    {
        var body = context.ActionDescriptor.Parameters.FirstOrDefault(
            parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
        var modelErrors = context.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 }).ToList();
        var jsonError = modelErrors.SelectMany(entry => entry.Value!.Errors)
            .FirstOrDefault(error => error.Exception is JsonException);
        return jsonError is { Exception: JsonException exception } ? FromJsonException(exception)
            : body is not null && modelErrors.Any(entry => entry.Key.Length == 0) ? BadRequest(MissingBodyMessage)
            : FromFields(body, RequestMembers.Of(context).Order(modelErrors, entry => entry.Key), formatter);
    }

    // The messages of a JsonException name internal types, so they are replaced.
    private static ApiError FromJsonException(JsonException exception)
    {
        // Only a syntax error has an inner exception; a value of the wrong type has none.
        if (exception.InnerException is JsonException)
        {
            var (line, position) = (exception.LineNumber + 1, exception.BytePositionInLine + 1);
            return BadRequest($"The body is not valid JSON: line {line}, byte {position}.");
        }

        var field = JsonFieldName.FromMemberPath(exception.Path ?? "");
        return field.Length == 0 ? BadRequest(MissingBodyMessage) : BadRequest(GetWrongTypeMessage(field), field);
    }

    private static ApiError FromFields(
        ParameterDescriptor? body,
        IEnumerable<KeyValuePair<string, ModelStateEntry?>> modelErrors,
        IErrorFormatter formatter)
    {
        var fields = new OrderedDictionary<string, string[]>();
        foreach (var (path, entry) in modelErrors)
        {
            var field = JsonFieldName.FromMemberPath(path);
            fields.Add(field, GetMessages(entry!.Errors, formatter.GetRequiredMessage(field)));
        }

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
