using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.Errors;

/// <summary>Turns what model binding and validation found into an error.</summary>
internal static class InvalidRequestResponse
{
    private const string BodyMissing = "The body must be a JSON object.";

    /// <summary>Answers a request that is not valid.</summary>
    /// <param name="context">The action, with what was found.</param>
    /// <returns>The result.</returns>
    public static IActionResult Create(ActionContext context)
    {
        var body = context.ActionDescriptor.Parameters.FirstOrDefault(
            parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
        var faults = context.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .ToDictionary(entry => entry.Key, entry => entry.Value!.Errors);
        var unreadable = faults.Values.SelectMany(errors => errors).FirstOrDefault(error => error.Exception is JsonException);
        return ProblemFactory.ToResult(
            unreadable is { Exception: JsonException exception } ? OfUnreadableBody(context.HttpContext, exception)
            : body is not null && faults.ContainsKey("") ? ProblemFactory.Create(context.HttpContext, StatusCodes.Status400BadRequest, BodyMissing)
            : OfFields(context.HttpContext, body, faults));
    }

    /// <summary>The sentence for a field whose JSON is of another type.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The sentence.</returns>
    public static string WrongType(string field) => $"The {field} field is not of the right type.";

    // A syntax error is told from a wrong type by its cause; neither text is shown, for both name types of ours.
    private static Problem OfUnreadableBody(HttpContext context, JsonException exception)
    {
        var field = JsonNames.Of(exception.Path ?? "");
        if (exception.InnerException is JsonException || field.Length == 0)
        {
            return ProblemFactory.Create(
                context,
                StatusCodes.Status400BadRequest,
                exception.InnerException is JsonException
                    ? $"The body is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."
                    : BodyMissing);
        }

        var message = WrongType(field);
        return ProblemFactory.CreateValidation(context, message, new Dictionary<string, string[]> { [field] = [message] });
    }

    private static ValidationProblem OfFields(
        HttpContext context, ParameterDescriptor? body, Dictionary<string, ModelErrorCollection> faults)
    {
        var errors = faults.ToDictionary(fault => JsonNames.Of(fault.Key), fault => Messages(JsonNames.Of(fault.Key), fault.Value));
        var required = RequiredFields(body);
        var error = required.Any(field => errors.TryGetValue(field, out var messages) && messages is [var only] && only == Missing(field))
            ? $"One of required fields is missing: {string.Join(", ", required)}"
            : string.Join(' ', errors.Values.SelectMany(messages => messages).Distinct());
        return ProblemFactory.CreateValidation(context, error, errors);
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
