using System.Runtime.CompilerServices;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Common;

/// <summary>
/// The body of a request that tracks which properties are present: an absent property means something else than one
/// that is null.
/// </summary>
public abstract record PartialRequest
{
    private readonly HashSet<string> presentProperties = [];

    internal bool IsPresent(string property) => presentProperties.Contains(property);

    /// <summary>Marks a property as present; to be called by its setter.</summary>
    protected T MarkPresent<T>(T value, [CallerMemberName] string property = "")
    {
        presentProperties.Add(property);
        return value;
    }

    /// <summary>Returns the value of a property, or no value if the property is absent.</summary>
    protected Optional<T> ToOptional<T>(T value, string property) =>
        IsPresent(property) ? new Optional<T>(value) : default;
}
