using Blog.Domain.Common;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>
/// Reads a page of the followers of a user, or of the authors that a user follows, newest follow first.
/// </summary>
internal sealed class FollowListQuery(BlogDbContext context, ListCountCache counts)
{
    public Task<Page<Author>?> ReadFollowersAsync(
        string normalizedUsername,
        PageRequest page,
        PageCursor? after,
        int? readerId,
        CancellationToken cancellationToken) =>
        ReadAsync(
            new CountKey(normalizedUsername, IsOfFollowers: true),
            context.Follows.Select(follow => new FollowKey
            {
                OwnerId = follow.AuthorId,
                UserId = follow.FollowerId,
                CreatedAt = follow.CreatedAt,
            }),
            page,
            after,
            readerId,
            cancellationToken);

    public Task<Page<Author>?> ReadFollowedAsync(
        string normalizedUsername,
        PageRequest page,
        PageCursor? after,
        int? readerId,
        CancellationToken cancellationToken) =>
        ReadAsync(
            new CountKey(normalizedUsername, IsOfFollowers: false),
            context.Follows.Select(follow => new FollowKey
            {
                OwnerId = follow.FollowerId,
                UserId = follow.AuthorId,
                CreatedAt = follow.CreatedAt,
            }),
            page,
            after,
            readerId,
            cancellationToken);

    private static IQueryable<FollowKey> PageAndOne(
        IQueryable<FollowKey> follows, PageRequest page, PageCursor? after)
    {
        var sorted = After(follows, after)
            .OrderByDescending(follow => follow.CreatedAt)
            .ThenByDescending(follow => follow.UserId);

        // One follow more than the page tells whether there is a next page.
        return (after is null ? sorted.Skip(page.Offset) : sorted).Take(page.Limit + 1);
    }

    // The first condition follows from the second, but it is the one that an index can be entered with.
    private static IQueryable<FollowKey> After(IQueryable<FollowKey> follows, PageCursor? cursor) => cursor is null
        ? follows
        : follows.Where(follow => follow.CreatedAt <= cursor.Time
            && (follow.CreatedAt < cursor.Time || follow.UserId < cursor.Id));

    private static Page<Author> ToPage(List<Row> rows, int total, int limit)
    {
        List<Row> sorted =
        [
            .. rows.Where(row => row.Author is not null)
                .OrderByDescending(row => row.FollowedAt)
                .ThenByDescending(row => row.Author!.Id),
        ];
        List<Row> shown = [.. sorted.Take(limit)];
        var next = sorted.Count > limit ? new PageCursor(shown[^1].FollowedAt!.Value, shown[^1].Author!.Id) : null;
        return new Page<Author>([.. shown.Select(row => row.Author!)], total, next);
    }

    /// <summary>Reads the page and the total in one statement.</summary>
    /// <returns>The page, or null if the user does not exist.</returns>
    private async Task<Page<Author>?> ReadAsync(
        CountKey list,
        IQueryable<FollowKey> follows,
        PageRequest page,
        PageCursor? after,
        int? readerId,
        CancellationToken cancellationToken)
    {
        var ownerId = context.Users
            .Where(user => user.NormalizedUsername == list.NormalizedUsername)
            .Select(user => user.Id);
        var all = follows.Where(follow => follow.OwnerId == ownerId.FirstOrDefault());
        var count = await counts.BeginAsync(list);
        var known = count.Count;

        // A user without follows has one row without another user.
        var rows = await (
            from owner in context.Users.AsNoTracking()
            where owner.NormalizedUsername == list.NormalizedUsername
            join selectedFollow in PageAndOne(all, page, after) on owner.Id equals selectedFollow.OwnerId into selected
            from follow in selected.DefaultIfEmpty()
            join user in AuthorProjection.For(context, readerId) on follow.UserId equals user.Id into users
            from author in users.DefaultIfEmpty()
            select new Row
            {
                Total = known == null ? all.Count() : known.Value,
                FollowedAt = follow.CreatedAt,
                Author = follow.UserId == null ? null : author,
            })
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        return ToPage(rows, known ?? count.Keep(rows[0].Total), page.Limit);
    }

    /// <summary>What a list is counted under.</summary>
    private sealed record CountKey(string NormalizedUsername, bool IsOfFollowers);

    /// <summary>A follow as a row of the list of one of its users, whose other user is shown.</summary>
    private sealed class FollowKey
    {
        public int OwnerId { get; init; }

        public int? UserId { get; init; }

        public DateTime? CreatedAt { get; init; }
    }

    private sealed class Row
    {
        public required int Total { get; init; }

        public required DateTime? FollowedAt { get; init; }

        public required Author? Author { get; init; }
    }
}
