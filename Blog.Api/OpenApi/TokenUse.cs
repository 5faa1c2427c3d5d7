namespace Blog.Api.OpenApi;

/// <summary>What an operation does with a token.</summary>
internal enum TokenUse
{
    /// <summary>The operation does not depend on who calls it.</summary>
    None,

    /// <summary>The response depends on the reader, but readers without a token get one as well.</summary>
    Optional,

    /// <summary>The operation fails without a token.</summary>
    Required,
}
