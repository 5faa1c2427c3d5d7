namespace Blog.Domain.Common;

/// <summary>A rule that is checked on requests as well as by the domain.</summary>
public interface IValidationRule
{
    /// <summary>
    /// Returns the error message, in which <c>{0}</c> stands for the name of the field, or null if the value is valid.
    /// Values that are null, empty, too long or of another type are left to other attributes.
    /// </summary>
    static abstract string? GetError(object? value);
}
