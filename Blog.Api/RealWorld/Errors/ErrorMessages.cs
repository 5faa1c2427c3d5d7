namespace Blog.Api.RealWorld.Errors;

/// <summary>The messages of the RealWorld specification, shown after the name of a field or resource.</summary>
internal static class ErrorMessages
{
    public const string Blank = "can't be blank";

    public const string Taken = "has already been taken";

    public const string Invalid = "is invalid";

    public const string TooLong = "is too long (maximum is {1} characters)";

    public const string TooShort = "is too short (minimum is {1} characters)";

    public const string OutOfRange = "must be from {1} to {2}";

    public const string Missing = "is missing";

    public const string NoLongerValid = "is no longer valid";

    public const string WrongCredentials = "invalid";

    public const string NotFound = "not found";

    public const string Forbidden = "forbidden";

    public const string Blocked = "is blocked";

    public const string Unconfirmed = "must be confirmed first";

    public const string InProgress = "is still being worked on";

    public const string BelongsToAnother = "belongs to another request";
}
