using Blog.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

internal static class OffsetPageQueryableExtensions
{
    /// <summary>Reads a page of a sorted list, and the length of the list.</summary>
    public static async Task<OffsetPage<T>> ToOffsetPageAsync<T>(
        this IQueryable<T> query, PageRequest page, CancellationToken cancellationToken)
    {
        var items = await query.Skip(page.Offset).Take(page.Limit).ToListAsync(cancellationToken);

        // A page that is neither empty nor full ends the list.
        var total = items.Count > 0 && items.Count < page.Limit
            ? page.Offset + items.Count
            : await query.CountAsync(cancellationToken);
        return new OffsetPage<T>(items, total);
    }
}
