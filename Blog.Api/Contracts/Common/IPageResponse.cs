namespace Blog.Api.Contracts.Common;

/// <summary>A page of a list, with what the links to other pages need.</summary>
internal interface IPageResponse
{
    /// <summary>The value of <c>after</c> for the next page; null on the last, or without cursors.</summary>
    string? Next { get; }

    /// <summary>Returns whether there is a next page.</summary>
    /// <param name="offset">The offset of this page, which lists without cursors need.</param>
    bool HasNext(int offset);
}
