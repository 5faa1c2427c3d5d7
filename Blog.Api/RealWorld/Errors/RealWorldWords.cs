namespace Blog.Api.RealWorld.Errors;

/// <summary>What the standard says of a field or a thing; a front end puts its name before it.</summary>
internal static class RealWorldWords
{
    public const string Blank = "can't be blank";

    public const string Taken = "has already been taken";

    public const string Invalid = "is invalid";

    /// <summary>With the limit at 1, as validation attributes have it.</summary>
    public const string TooLong = "is too long (maximum is {1} characters)";

    /// <summary>With the limit at 1, as validation attributes have it.</summary>
    public const string TooShort = "is too short (minimum is {1} characters)";

    /// <summary>With the limits at 1 and 2, as validation attributes have them.</summary>
    public const string OutOfRange = "must be from {1} to {2}";

    public const string Missing = "is missing";

    public const string WrongCredentials = "invalid";

    public const string NotFound = "not found";

    public const string Forbidden = "forbidden";
}
