namespace Blog.Api.Errors;

/// <summary>Formats the errors of a part of the API.</summary>
internal interface IErrorFormatter
{
    /// <summary>The media type of the error bodies.</summary>
    string ContentType { get; }

    /// <summary>The authentication scheme of the challenge in a 401.</summary>
    string AuthenticationScheme { get; }

    bool AppliesTo(PathString path);

    int MapStatusCode(int statusCode);

    /// <summary>Gets the type of the error bodies with a status code, for the OpenAPI document.</summary>
    Type GetBodyType(int statusCode);

    /// <summary>Gets the validation message of a missing field.</summary>
    string GetRequiredMessage(string field);

    /// <summary>Creates the body of an error response.</summary>
    object Format(ApiError error, string traceId);
}
