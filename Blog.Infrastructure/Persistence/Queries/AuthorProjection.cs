using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Blog.Infrastructure.Persistence.Queries;

/// <summary>Projects users into <see cref="Author"/>.</summary>
internal static class AuthorProjection
{
    /// <summary>Projects all users as a reader sees them. The caller filters or joins the result.</summary>
    public static IQueryable<Author> For(BlogDbContext context, int? readerId) =>
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
