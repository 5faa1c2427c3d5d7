using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

/// <summary>
/// Tests of cached responses. Their fixtures run one test at a time, because a write by another test would evict the
/// cached responses.
/// </summary>
public abstract class OutputCacheTestBase(TestEngine engine) : ApiTests(engine)
{
    protected async Task<PublishedArticle> PublishAsync()
    {
        var (author, tag) = (await SignUpAsync(), Unique.Word());
        var slug = await author.PublishAsync(tags: [tag]);
        return new PublishedArticle(author, await author.GetUsernameAsync(), slug, tag);
    }

    protected sealed record PublishedArticle(Member Author, string Username, string Slug, string Tag);
}
