using System.Net;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Configurations;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Persistence.Interceptors;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SoftDeleteInterceptorTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Every_soft_deletable_entity_has_a_query_filter()
    {
        var filtered = await WithServiceAsync<BlogDbContext, List<Type>>(context => Task.FromResult(context.Model
            .GetEntityTypes()
            .Where(type => type.FindDeclaredQueryFilter(QueryFilters.SoftDelete) is not null)
            .Select(type => type.ClrType)
            .ToList()));
        var softDeletable = typeof(ISoftDeletable).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(ISoftDeletable)));
        Assert.That(filtered, Is.EquivalentTo(softDeletable).And.Not.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Hides_the_row_and_keeps_its_content(bool synchronously)
    {
        var (_, id) = await CommentAsync();
        var before = DateTime.UtcNow;
        await DeleteAsync(id, synchronously);

        var visible = await WithServiceAsync<BlogDbContext, bool>(
            context => context.Comments.AnyAsync(comment => comment.Id == id));
        var hidden = await FindHiddenAsync(id);
        Assert.Multiple(() =>
        {
            Assert.That(visible, Is.False);
            Assert.That(hidden!.Text, Is.EqualTo("a comment"));
            Assert.That(hidden.DeletedAt, Is.InRange(before, DateTime.UtcNow));
            Assert.That(hidden.DeletedAt!.Value.Kind, Is.EqualTo(DateTimeKind.Utc));
        });
    }

    [Test]
    public async Task A_deletion_can_be_undone_without_the_query_filter()
    {
        var (slug, id) = await CommentAsync();
        await DeleteAsync(id, synchronously: false);
        await WithServiceAsync<BlogDbContext, int>(async context =>
        {
            var comment = await context.Comments
                .IgnoreQueryFilters([QueryFilters.SoftDelete])
                .SingleAsync(comment => comment.Id == id);
            context.Entry(comment).Property(c => c.DeletedAt).CurrentValue = null;
            return await context.SaveChangesAsync();
        });

        Assert.That((await Anonymous.GetAsync($"/article/{slug}"))["totalComments"].GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Deleted_comments_are_erased_with_their_article()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        var (hidden, live) = (await author.CommentAsync(slug), await author.CommentAsync(slug));
        (await author.DeleteAsync($"/article/{slug}/comment/{hidden}")).ShouldBe(HttpStatusCode.NoContent);
        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);

        Assert.That(await FindHiddenAsync(hidden), Is.Null);
        Assert.That(await FindHiddenAsync(live), Is.Null);
    }

    private async Task<(string Slug, int Id)> CommentAsync()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        return (slug, await author.CommentAsync(slug));
    }

    private Task<int> DeleteAsync(int id, bool synchronously) => WithServiceAsync<BlogDbContext, int>(async context =>
    {
        context.Comments.Remove(await context.Comments.SingleAsync(comment => comment.Id == id));
        return synchronously ? context.SaveChanges() : await context.SaveChangesAsync();
    });

    private Task<Comment?> FindHiddenAsync(int id) =>
        WithServiceAsync<BlogDbContext, Comment?>(context => context.Comments
            .IgnoreQueryFilters([QueryFilters.SoftDelete])
            .SingleOrDefaultAsync(comment => comment.Id == id));
}
