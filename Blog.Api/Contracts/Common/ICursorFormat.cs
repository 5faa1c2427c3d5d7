namespace Blog.Api.Contracts.Common;

/// <summary>The fields of the cursors of a kind of list.</summary>
/// <typeparam name="TCursor">The type of the cursors.</typeparam>
internal interface ICursorFormat<TCursor>
    where TCursor : class
{
    /// <summary>The number of fields, of which only the last one may contain the separator.</summary>
    static abstract int FieldCount { get; }

    /// <summary>The maximum length of a serialized cursor.</summary>
    static abstract int MaxSerializedLength { get; }

    /// <summary>Returns the fields of a cursor.</summary>
    static abstract IReadOnlyList<object> GetFields(TCursor cursor);

    /// <summary>Returns the cursor with these fields, or null if a field is not valid.</summary>
    static abstract TCursor? Parse(IReadOnlyList<string> fields);
}
