using System.Runtime.CompilerServices;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Common;

/// <summary>The body of a PATCH: remembers which members it had, for one that is absent is left alone and a null is not.</summary>
public abstract record PatchRequest
{
    private readonly HashSet<string> given = [];

    /// <summary>Whether the body had a member.</summary>
    /// <param name="member">The name of the property.</param>
    /// <returns>Whether it was there, be it as null.</returns>
    internal bool IsPresent(string member) => given.Contains(member);

    /// <summary>Notes that a member was there; called by each property when it is set.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="value">What it was set to.</param>
    /// <param name="member">The name of the property.</param>
    /// <returns>The value.</returns>
    protected T MarkPresent<T>(T value, [CallerMemberName] string member = "")
    {
        given.Add(member);
        return value;
    }

    /// <summary>The value of a member for the domain, which also knows absence.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="value">What the member holds.</param>
    /// <param name="member">The name of the property.</param>
    /// <returns>The value, or nothing where the member was absent.</returns>
    protected Optional<T> ToOptional<T>(T value, string member) => IsPresent(member) ? new Optional<T>(value) : default;
}
