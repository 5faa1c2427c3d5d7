namespace Blog.Api.Errors;

/// <summary>The shape that errors have on one surface of the API.</summary>
internal interface IErrorFormatter
{
    /// <summary>The media type of the bodies.</summary>
    string ContentType { get; }

    /// <summary>The type of the bodies, for the documentation.</summary>
    Type BodyType { get; }

    /// <summary>The authentication scheme that a 401 asks for.</summary>
    string Scheme { get; }

    /// <summary>Whether errors at an address have this shape.</summary>
    /// <param name="path">The address.</param>
    /// <returns>Whether they do.</returns>
    bool Covers(PathString path);

    /// <summary>The status that an error has on this surface.</summary>
    /// <param name="status">The status that it has on the native one.</param>
    /// <returns>The status to answer with.</returns>
    int StatusOf(int status);

    /// <summary>Gives an error its shape.</summary>
    /// <param name="error">The error.</param>
    /// <param name="traceId">Under which the request is found in the log.</param>
    /// <returns>The body.</returns>
    object Describe(ApiError error, string traceId);
}
