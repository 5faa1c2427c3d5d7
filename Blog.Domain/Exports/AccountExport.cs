using Blog.Domain.Idempotency;
using Blog.Domain.Sessions;
using Blog.Domain.Users;

namespace Blog.Domain.Exports;

/// <summary>Everything that a blog stores of a user. The lists are read while they are enumerated.</summary>
/// <param name="ExportedAt">When the export began (UTC).</param>
/// <param name="Sessions">The sessions that are not over, newest first.</param>
/// <param name="Articles">The user's articles of every status without their comments, drafts first.</param>
/// <param name="Comments">The user's comments without deleted ones, oldest first.</param>
/// <param name="Favorites">The slugs of the favorite articles.</param>
/// <param name="Following">The usernames of the followed authors.</param>
/// <param name="Responses">The stored responses to the user's requests, oldest first.</param>
public sealed record AccountExport(
    DateTime ExportedAt,
    UserProfile User,
    IAsyncEnumerable<SessionDetails> Sessions,
    IAsyncEnumerable<ExportedArticle> Articles,
    IAsyncEnumerable<ExportedComment> Comments,
    IAsyncEnumerable<string> Favorites,
    IAsyncEnumerable<string> Following,
    IAsyncEnumerable<StoredResponse> Responses);
