using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.Errors;

/// <summary>Turns what model binding and validation found into an error.</summary>
internal static class InvalidModelStateResponseFactory
{
    private const string BodyMissing = "The body must be a JSON object.";

    /// <summary>Answers a request that is not valid.</summary>
    /// <param name="context">The action, with what was found.</param>
    /// <returns>The result.</returns>
    public static IActionResult Answer(ActionContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<ErrorResponseWriter>().ToResult(context.HttpContext, Translate(context));

    /// <summary>The sentence for a field whose JSON is of another type.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The sentence.</returns>
    public static string WrongType(string field) => $"The {field} field is not of the right type.";

    private static ApiError Translate(ActionContext context)
    {
        var body = context.ActionDescriptor.Parameters.FirstOrDefault(
            parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
        var faults = context.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .ToDictionary(entry => entry.Key, entry => entry.Value!.Errors);
        var unreadable = faults.Values.SelectMany(errors => errors).FirstOrDefault(error => error.Exception is JsonException);
        return unreadable is { Exception: JsonException exception } ? OfUnreadableBody(exception)
            : body is not null && faults.ContainsKey("") ? new ApiError(StatusCodes.Status400BadRequest, BodyMissing)
            : OfFields(body, faults);
    }

    // A syntax error is told from a wrong type by its cause; neither text is shown, for both name types of ours.
    private static ApiError OfUnreadableBody(JsonException exception)
    {
        var field = JsonNames.Of(exception.Path ?? "");
        return exception.InnerException is JsonException
            ? new ApiError(
                StatusCodes.Status400BadRequest,
                $"The body is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.")
            : field.Length == 0
                ? new ApiError(StatusCodes.Status400BadRequest, BodyMissing)
                : new ApiError(StatusCodes.Status400BadRequest, WrongType(field), field);
    }

    private static ApiError OfFields(ParameterDescriptor? body, Dictionary<string, ModelErrorCollection> faults)
    {
        var errors = faults.ToDictionary(fault => JsonNames.Of(fault.Key), fault => Messages(JsonNames.Of(fault.Key), fault.Value));
        var required = RequiredFields(body);
        var error = required.Any(field => errors.TryGetValue(field, out var messages) && messages is [var only] && only == Missing(field))
            ? $"One of required fields is missing: {string.Join(", ", required)}"
            : string.Join(' ', errors.Values.SelectMany(messages => messages).Distinct());
        return new ApiError(StatusCodes.Status400BadRequest, error) { Fields = errors };
    }

    // What is missing is also too short and not an email address; once is enough.
    private static string[] Messages(string field, ModelErrorCollection faults)
    {
        var messages = faults.Select(fault => fault.ErrorMessage).ToArray();
        return messages.Contains(Missing(field)) ? [Missing(field)] : messages;
    }

    private static string Missing(string field) => new RequiredAttribute().FormatErrorMessage(field);

    private static IReadOnlyList<string> RequiredFields(ParameterDescriptor? body) =>
    [
        .. (body?.ParameterType.GetProperties() ?? [])
            .Where(property => property.IsDefined(typeof(RequiredAttribute), inherit: true))
            .Select(property => JsonNames.Of(property.Name)),
    ];
}
