namespace Blog.Api.RateLimiting;

/// <summary>The kinds of requests that are limited, each with a limit and a queue of its own.</summary>
internal enum RequestCost
{
    /// <summary>A request that is not limited, or not here: reading the own profile, and writes.</summary>
    None,

    /// <summary>A read that takes about as long however many articles there are.</summary>
    Read,

    /// <summary>A read of all items, or of a page of a list behind many others.</summary>
    UnboundedRead,

    /// <summary>A search, which may compare the texts of all articles.</summary>
    Search,

    /// <summary>A large body, which takes long to receive and to parse.</summary>
    LargeBody,
}
