using System.Net;
using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.UnitOfWork;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class UnitOfWorkTests(TestEngine engine) : ApiTests(engine)
{
    [Test]
    public async Task Refuses_a_second_user_with_the_same_email()
    {
        var email = Unique.Email();
        await AssertTakenAsync(
            UniqueKey.Email,
            new User("A", email, Unique.Word(), "hash"),
            new User("B", email.ToUpperInvariant(), Unique.Word(), "hash"));
    }

    [Test]
    public async Task Refuses_a_second_article_with_the_same_slug()
    {
        var author = await SignUpAsync();
        var slug = Slug.From(Unique.Word());
        await AssertTakenAsync(
            UniqueKey.Slug,
            new Article(author.Id, slug, "a title", PlainText.Of("a text"), null, []),
            new Article(author.Id, slug, "another title", PlainText.Of("another text"), null, []));
    }

    [Test]
    public async Task Refuses_a_second_tag_with_the_same_name()
    {
        var name = Unique.Word();
        await AssertTakenAsync(UniqueKey.Tag, new Tag(name), new Tag(name.ToUpperInvariant()));
    }

    [Test]
    public async Task Accepts_slugs_that_differ_in_an_accent_that_makes_another_letter()
    {
        var author = await SignUpAsync();
        var word = Unique.Word();
        var saved = await SaveAsync(
            new Article(author.Id, Slug.From($"{word} й"), "a title", PlainText.Of("a text"), null, []),
            new Article(author.Id, Slug.From($"{word} и"), "a title", PlainText.Of("a text"), null, []));
        Assert.That(saved, Is.Null);
    }

    [Test]
    public async Task Refuses_a_comment_on_an_article_that_does_not_exist()
    {
        var author = await SignUpAsync();
        Assert.That(
            await SaveAsync(new Comment(int.MaxValue, author.Id, "a text", "")),
            Is.InstanceOf<WriteConflictException>());
    }

    [Test]
    public async Task Retries_when_the_entity_was_deleted_after_it_was_read()
    {
        var author = await SignUpAsync();
        var slug = await author.PublishAsync();
        var id = (await author.GetAsync($"/article/{slug}"))["id"].GetInt32();
        var read = await WithServiceAsync<BlogDbContext, Article>(
            context => context.Articles.AsNoTracking().SingleAsync(article => article.Id == id));
        (await author.DeleteAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.NoContent);

        var attempts = 0;
        await using var scope = Application.Services.CreateAsyncScope();
        Assert.That(
            () => UnitOfWork(scope).RunAsync(
                async token =>
                {
                    var article = ++attempts == 1 ? read : throw new NotFoundException(nameof(Article), "It is gone.");
                    Context(scope).Attach(article);
                    article.Retitle("another title");
                    await UnitOfWork(scope).SaveAsync(token);
                    return article;
                },
                CancellationToken.None),
            Throws.TypeOf<NotFoundException>(),
            "The first attempt is a conflict, and the second reads again.");
        Assert.That(attempts, Is.EqualTo(2));
    }

    [Test]
    public async Task Retries_until_there_is_no_conflict()
    {
        var taken = Unique.Word();
        await SaveAsync(new Tag(taken));
        await using var scope = Application.Services.CreateAsyncScope();
        var names = new Queue<string>([taken, taken, Unique.Word()]);
        var tag = await UnitOfWork(scope).RunAsync(
            async token =>
            {
                var next = new Tag(names.Dequeue());
                Context(scope).Add(next);
                await UnitOfWork(scope).SaveAsync(token);
                return next;
            },
            CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(names, Is.Empty);
            Assert.That(tag.Id, Is.Positive);
        });
    }

    [Test]
    public async Task Refuses_to_save_outside_of_RunAsync()
    {
        await using var scope = Application.Services.CreateAsyncScope();
        var tag = new Tag(Unique.Word());
        Context(scope).Add(tag);
        Assert.That(
            () => UnitOfWork(scope).SaveAsync(CancellationToken.None), Throws.TypeOf<InvalidOperationException>());
        Assert.That(await Context(scope).Tags.AnyAsync(stored => stored.Name == tag.Name), Is.False);
    }

    private static BlogDbContext Context(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<BlogDbContext>();

    private static IUnitOfWork UnitOfWork(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>();

    private async Task AssertTakenAsync(UniqueKey key, Entity first, Entity second)
    {
        Assert.That(await SaveAsync(first), Is.Null);
        Assert.That(
            await SaveAsync(second),
            Is.TypeOf<UniqueKeyException>().With.Property(nameof(UniqueKeyException.Key)).EqualTo(key));
    }

    /// <summary>Saves entities in a single attempt.</summary>
    /// <returns>The conflict, or null where there is none.</returns>
    private async Task<Exception?> SaveAsync(params Entity[] entities)
    {
        await using var scope = Application.Services.CreateAsyncScope();
        Exception? conflict = null;
        await UnitOfWork(scope).RunAsync(
            async token =>
            {
                if (conflict is not null)
                {
                    return false;
                }

                Context(scope).AddRange(entities);
                try
                {
                    await UnitOfWork(scope).SaveAsync(token);
                    return true;
                }
                catch (WriteConflictException exception)
                {
                    conflict = exception;
                    throw;
                }
            },
            CancellationToken.None);
        return conflict;
    }
}
