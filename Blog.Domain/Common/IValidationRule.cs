namespace Blog.Domain.Common;

/// <summary>A rule that is checked on requests as well as by the domain.</summary>
public interface IValidationRule
{
    /// <summary>
    /// Returns the error message for a value, or null if the value is valid. A <c>{0}</c> in the message stands for
    /// the name of the field.
    /// </summary>
    /// <param name="value">
    /// The value of the field; valid if it is null, empty or of another type. A length that has an attribute of its
    /// own is not checked.
    /// </param>
    static abstract string? GetError(object? value);
}
