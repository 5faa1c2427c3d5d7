namespace Microsoft.SqlServer.Server;

/// <summary>
/// How a CLR user-defined type would be serialized; the names and values are those SqlClient compares with.
/// </summary>
public enum Format
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>By the server's own rules.</summary>
    Native,

    /// <summary>By the type itself.</summary>
    UserDefined,
}

/// <summary>A CLR user-defined type that serializes itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value.</summary>
    /// <param name="r">Where from.</param>
    void Read(BinaryReader r);

    /// <summary>Writes the value.</summary>
    /// <param name="w">Where to.</param>
    void Write(BinaryWriter w);
}

/// <summary>Thrown for a type that is no user-defined type.</summary>
/// <param name="type">The type.</param>
/// <param name="message">What is wrong with it.</param>
public sealed class InvalidUdtException(Type type, string message) : SystemException($"{type}: {message}")
{
    /// <summary>Makes the exception; looked up by name.</summary>
    /// <param name="type">The type.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <returns>The exception.</returns>
    public static InvalidUdtException Create(Type type, string message) => new(type, message);
}

/// <summary>Marks a CLR user-defined type.</summary>
/// <param name="format">How it is serialized.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How it is serialized.</summary>
    public Format Format { get; } = format;

    /// <summary>The most bytes that a value takes.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether every value takes the same number of bytes.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether values compare as their bytes do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that validates a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name.</summary>
    public string? Name { get; set; }
}
