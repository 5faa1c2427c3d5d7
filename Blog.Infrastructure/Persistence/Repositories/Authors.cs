using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Repositories;

/// <summary>Users as everybody else sees them.</summary>
internal static class Authors
{
    /// <summary>Shows all users to a reader; to be narrowed down or joined.</summary>
    /// <param name="context">Where they are kept.</param>
    /// <param name="readerId">Who asks; null for nobody who is signed in.</param>
    /// <returns>The query, not yet run.</returns>
    public static IQueryable<Author> SeenBy(BlogDbContext context, int? readerId) =>
        context.Users.AsNoTracking().Select(user => new Author
        {
            Id = user.Id,
            Username = user.Username,
            FullName = user.FullName,
            Bio = user.Bio,
            Image = user.Image,
            Social = user.Social,
            Following = readerId == null
                ? null
                : context.Follows.Any(follow => follow.FollowerId == readerId && follow.AuthorId == user.Id),
        });
}
