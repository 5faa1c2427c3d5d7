using System.Net.Mime;
using Blog.Api.Errors;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Api.RealWorld.Errors;

/// <summary>The shape of the RealWorld surface: <c>{ "errors": { "title": ["can't be blank"] } }</c>, and 422 for whatever is wrong with a request's content.</summary>
internal sealed class RealWorldErrorFormatter : IErrorFormatter
{
    private const string Body = "body";

    /// <summary>The domain's names that are others here.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        [nameof(User)] = "profile",
        [nameof(User.FullName)] = "username",
        [nameof(Article.Text)] = Body,
        [nameof(Article.Tags)] = "tagList",
    };

    public string ContentType => MediaTypeNames.Application.Json;

    public Type BodyType => typeof(RealWorldErrors);

    public string Scheme => RealWorldSurface.TokenScheme;

    public bool Covers(PathString path) => RealWorldSurface.Covers(path);

    public int StatusOf(int status) => status is StatusCodes.Status400BadRequest or StatusCodes.Status409Conflict
        ? StatusCodes.Status422UnprocessableEntity
        : status;

    public object Describe(ApiError error, string traceId) => new RealWorldErrors
    {
        Errors = error.Fields is { } fields
            ? fields.GroupBy(field => NameOf(field.Key), field => field.Value).ToDictionary(
                field => field.Key, field => Distinct(field.SelectMany(messages => messages)))
            : Describe(error),
    };

    private static Dictionary<string, string[]> Describe(ApiError error)
    {
        var (subject, words) = error.Status switch
        {
            StatusCodes.Status400BadRequest => (Body, RealWorldWords.Invalid),
            StatusCodes.Status401Unauthorized when error.Subject == AuthenticationException.Credentials =>
                ("credentials", RealWorldWords.WrongCredentials),
            StatusCodes.Status401Unauthorized => ("token", RealWorldWords.Missing),
            StatusCodes.Status403Forbidden => ("address", RealWorldWords.Forbidden),
            StatusCodes.Status404NotFound => ("address", RealWorldWords.NotFound),
            StatusCodes.Status405MethodNotAllowed => ("method", "is not allowed at this address"),
            StatusCodes.Status409Conflict => ("request", RealWorldWords.Taken),
            StatusCodes.Status412PreconditionFailed => ("request", "has been changed in between"),
            StatusCodes.Status413PayloadTooLarge => (Body, "is larger than 1 MiB"),
            StatusCodes.Status415UnsupportedMediaType => (Body, "must be JSON, sent with Content-Type: application/json"),
            StatusCodes.Status429TooManyRequests => ("attempts", "are too many, please try again later"),
            StatusCodes.Status500InternalServerError => ("server", "failed"),
            StatusCodes.Status503ServiceUnavailable => ("server", "is not available at the moment, please try again later"),
            var other => ("request", ReasonPhrases.GetReasonPhrase(other)),
        };
        return new() { [error.Subject is null ? subject : NameOf(error.Subject)] = [words] };
    }

    /// <summary>A field without what it is wrapped in: <c>email</c> for <c>user.email</c>, <c>tagList</c> for <c>article.tagList[0]</c>.</summary>
    private static string NameOf(string subject) => Names.TryGetValue(subject, out var name)
        ? name
        : JsonNames.Of(subject).Split('.')[^1].Split('[')[0];

    // What is missing is also too short and not an email address; once is enough.
    private static string[] Distinct(IEnumerable<string> messages)
    {
        string[] distinct = [.. messages.Distinct()];
        return distinct.Contains(RealWorldWords.Blank) ? [RealWorldWords.Blank] : distinct;
    }
}
