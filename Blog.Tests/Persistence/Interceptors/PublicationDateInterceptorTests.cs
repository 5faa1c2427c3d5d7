using System.Net;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.Interceptors;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class PublicationDateInterceptorTests(TestEngine engine) : ApiTests(engine)
{
    private static readonly DateTime AnotherDate = new(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Test]
    public async Task Publishes_a_new_article_at_its_creation_time()
    {
        var slug = await PublishFavoriteAsync();
        var (article, copies) = await ReadAsync(slug);
        Assert.Multiple(() =>
        {
            Assert.That(article.PublishedAt, Is.EqualTo(article.CreatedAt));
            Assert.That(copies, Has.Count.EqualTo(3).And.All.EqualTo(article.CreatedAt));
        });
    }

    [Test]
    public async Task Updates_the_tags_and_favorites_of_the_article_in_a_synchronous_save()
    {
        var (slug, otherSlug) = (await PublishFavoriteAsync(), await PublishFavoriteAsync());
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        SetDate(context, await context.Articles.SingleAsync(article => article.Slug == slug));
        context.SaveChanges();

        await AssertMovedAsync(slug, expectedCopies: 3);
        await AssertNotMovedAsync(otherSlug);
    }

    [Test]
    public async Task Updates_the_tags_and_favorites_of_the_article_in_an_asynchronous_save()
    {
        var (slug, otherSlug) = (await PublishFavoriteAsync(), await PublishFavoriteAsync());
        await MoveInUnitOfWorkAsync(slug);

        await AssertMovedAsync(slug, expectedCopies: 3);
        await AssertNotMovedAsync(otherSlug);
    }

    [Test]
    public async Task Sets_the_new_date_in_a_tag_that_is_added_in_the_same_save()
    {
        var slug = await PublishFavoriteAsync();
        await MoveInUnitOfWorkAsync(slug, article => article.Retag([.. article.Tags, new Tag(Unique.Word())]));

        await AssertMovedAsync(slug, expectedCopies: 4);
    }

    private static void SetDate(BlogDbContext context, Article article) =>
        context.Entry(article).Property(tracked => tracked.PublishedAt).CurrentValue = AnotherDate;

    private async Task<string> PublishFavoriteAsync()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync(tags: [Unique.Word(), Unique.Word()]);
        (await author.PutAsync($"/article/{slug}/favorite")).ShouldBe(HttpStatusCode.OK);
        return slug;
    }

    private async Task MoveInUnitOfWorkAsync(string slug, Action<Article>? change = null)
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        await unitOfWork.RunAsync(
            async token =>
            {
                var article = await context.Articles
                    .Include(article => article.Tags)
                    .SingleAsync(article => article.Slug == slug, token);
                SetDate(context, article);
                change?.Invoke(article);
                await unitOfWork.SaveAsync(token);
                return article;
            },
            CancellationToken.None);
    }

    private async Task AssertMovedAsync(string slug, int expectedCopies)
    {
        var (article, copies) = await ReadAsync(slug);
        Assert.Multiple(() =>
        {
            Assert.That(article.PublishedAt, Is.EqualTo(AnotherDate));
            Assert.That(copies, Has.Count.EqualTo(expectedCopies).And.All.EqualTo(AnotherDate));
        });
    }

    private async Task AssertNotMovedAsync(string slug)
    {
        var (article, copies) = await ReadAsync(slug);
        Assert.That(copies.Append(article.PublishedAt), Is.All.EqualTo(article.CreatedAt));
    }

    /// <summary>Reads an article, and the copies of its date in the rows of its tags and favorites.</summary>
    private Task<(Article Article, List<DateTime?> Copies)> ReadAsync(string slug) =>
        WithServiceAsync<BlogDbContext, (Article, List<DateTime?>)>(async context =>
        {
            var article = await context.Articles.SingleAsync(article => article.Slug == slug);
            var tags = context.ArticleTags.Where(tag => tag.ArticleId == article.Id).Select(tag => tag.PublishedAt);
            var favorites = context.Favorites
                .Where(favorite => favorite.ArticleId == article.Id)
                .Select(favorite => favorite.PublishedAt);
            return (article, [.. await tags.ToListAsync(), .. await favorites.ToListAsync()]);
        });
}
