using Blog.Domain.Articles;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Blog.Tests.Persistence.Interceptors;

// The tests share a clock, so they run one after another.
[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
[Parallelizable(ParallelScope.Self)]
public sealed class AuditInterceptorTests(TestEngine engine) : ApiTests(engine)
{
    private readonly FakeTimeProvider clock = new();

    [Test]
    public async Task Sets_both_times_when_an_article_is_added()
    {
        var now = clock.Advance();
        var article = await ReadAsync(await AddAsync());
        Assert.Multiple(() =>
        {
            Assert.That(article.CreatedAt, Is.EqualTo(now));
            Assert.That(article.UpdatedAt, Is.EqualTo(now));
        });
    }

    [Test]
    public async Task Stores_times_with_full_precision_and_reads_them_as_utc()
    {
        clock.Now = new DateTime(2031, 12, 31, 23, 59, 59, DateTimeKind.Utc).AddTicks(9_999_999);
        var article = await ReadAsync(await AddAsync());
        Assert.Multiple(() =>
        {
            Assert.That(article.CreatedAt.Ticks, Is.EqualTo(clock.Now.Ticks));
            Assert.That(article.CreatedAt.Kind, Is.EqualTo(DateTimeKind.Utc));
            Assert.That(article.UpdatedAt.Kind, Is.EqualTo(DateTimeKind.Utc));
        });
    }

    [Test]
    public Task Sets_the_update_time_when_an_article_changes() =>
        AssertSetsUpdateTimeAsync(article => article.Retitle("another title"));

    [Test]
    public Task Sets_the_update_time_when_only_the_tags_change() =>
        AssertSetsUpdateTimeAsync(article => article.Retag([]));

    [Test]
    public async Task A_change_comes_after_the_creation_and_the_change_before_although_the_clock_is_set_back()
    {
        var created = clock.Advance();
        var id = await AddAsync();
        clock.Now -= TimeSpan.FromDays(1);
        await ChangeAsync(id, article => article.Retitle("another title"));
        var first = await ReadAsync(id);
        await ChangeAsync(id, article => article.Retitle("a third title"));
        var second = await ReadAsync(id);
        Assert.Multiple(() =>
        {
            Assert.That(first.CreatedAt, Is.EqualTo(created));
            Assert.That(first.UpdatedAt, Is.GreaterThan(created));
            Assert.That(second.UpdatedAt, Is.GreaterThan(first.UpdatedAt));
        });
    }

    [Test]
    public async Task Keeps_the_update_time_when_nothing_changes()
    {
        var created = clock.Advance();
        var id = await AddAsync();
        clock.Advance();
        await ChangeAsync(id, article => article.Retitle(article.Title));
        Assert.That((await ReadAsync(id)).UpdatedAt, Is.EqualTo(created));
    }

    [Test]
    public async Task Keeps_the_update_time_of_a_tag_that_is_removed_from_an_article()
    {
        var created = clock.Advance();
        var id = await AddAsync();
        var tag = await WithServiceAsync<BlogDbContext, Tag>(context => context.Articles
            .Where(article => article.Id == id)
            .SelectMany(article => article.Tags)
            .SingleAsync());
        clock.Advance();
        await ChangeAsync(id, article => article.Retag([]));

        var after = await WithServiceAsync<BlogDbContext, Tag>(
            context => context.Tags.SingleAsync(t => t.Id == tag.Id));
        Assert.That(after.UpdatedAt, Is.EqualTo(created));
    }

    [Test]
    public async Task Sets_the_update_time_of_a_user_when_only_the_password_changes()
    {
        var created = clock.Advance();
        var id = await WithServiceAsync<BlogDbContext, int>(async context =>
        {
            var user = new User("Jane Doe", Unique.Email(), Unique.Word(), "hash");
            context.Add(user);
            await context.SaveChangesAsync();
            return user.Id;
        });

        var changed = clock.Advance();
        var after = await WithServiceAsync<BlogDbContext, User>(async context =>
        {
            var user = await context.Users.Include(user => user.Credentials).SingleAsync(user => user.Id == id);
            user.ChangePassword("another hash");
            await context.SaveChangesAsync();
            return user;
        });
        Assert.Multiple(() =>
        {
            Assert.That(after.CreatedAt, Is.EqualTo(created));
            Assert.That(after.UpdatedAt, Is.EqualTo(changed));
        });
    }

    protected override void ConfigureServices(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));

    private async Task AssertSetsUpdateTimeAsync(Action<Article> change)
    {
        var created = clock.Advance();
        var id = await AddAsync();
        var changed = clock.Advance();
        await ChangeAsync(id, change);

        var article = await ReadAsync(id);
        Assert.Multiple(() =>
        {
            Assert.That(article.CreatedAt, Is.EqualTo(created));
            Assert.That(article.UpdatedAt, Is.EqualTo(changed));
        });
    }

    private Task<int> AddAsync() => WithServiceAsync<BlogDbContext, int>(async context =>
    {
        var author = new User("Jane Doe", Unique.Email(), Unique.Word(), "hash");
        context.Add(author);
        await context.SaveChangesAsync();
        var article = new Article(
            author.Id, Slug.From(Unique.Word()), "a title", PlainText.Of("a text"), null, [new Tag(Unique.Word())]);
        context.Add(article);
        await context.SaveChangesAsync();
        return article.Id;
    });

    private Task<Article> ReadAsync(int id) => WithServiceAsync<BlogDbContext, Article>(
        context => context.AllArticles.SingleAsync(article => article.Id == id));

    private Task<int> ChangeAsync(int id, Action<Article> change) =>
        WithServiceAsync<BlogDbContext, int>(async context =>
        {
            change(await context.AllArticles.Include(article => article.Tags).SingleAsync(article => article.Id == id));
            return await context.SaveChangesAsync();
        });
}
