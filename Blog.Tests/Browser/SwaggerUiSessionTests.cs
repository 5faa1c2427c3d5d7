using Blog.Tests.Support;

namespace Blog.Tests.Browser;

/// <summary>Tests in one page, one after another, because loading it takes most of the time.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class SwaggerUiSessionTests() : ApiTests(new SqliteTestEngine())
{
    private const int Native = 0;
    private const int RealWorld = 1;

    // Stays null without a browser.
    private SwaggerUiPage page = null!;

    [OneTimeSetUp]
    public async Task OpenPage() => page = await SwaggerUiPage.OpenAsync(Application.Address);

    [OneTimeTearDown]
    public Task ClosePage() => page?.CloseAsync() ?? Task.CompletedTask;

    [Test]
    public async Task Shows_both_documents()
    {
        await page.ShowDocumentAsync(RealWorld, "GetArticles");
        await page.ShowDocumentAsync(Native, "ListArticles");

        Assert.That(page.Errors, Is.Empty);
    }

    [Test]
    public async Task Walks_a_session()
    {
        var email = Unique.Email();
        await page.ShowDocumentAsync(Native, "SignUp");

        var (status, user) = await page.ExecuteAsync(
            "SignUp", body: new { email, fullName = "Jane Doe", password = Member.Password });
        Assert.That(status, Is.EqualTo(201));
        await page.AuthorizeAsync(user!.Value.GetProperty("token").GetString()!);

        (status, var article) = await page.ExecuteAsync(
            "CreateArticle", body: new { title = $"Horses {Unique.Word()}", text = "They eat hay." });
        Assert.That(status, Is.EqualTo(201));
        var slug = article!.Value.GetProperty("slug").GetString();

        (status, var comment) = await page.ExecuteAsync("CreateComment", slug, new { text = "Mine too." });
        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(201));
            Assert.That(comment!.Value.GetProperty("text").GetString(), Is.EqualTo("Mine too."));
        });

        (status, var deleted) = await page.ExecuteAsync("DeleteArticle", slug);
        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(204));
            Assert.That(deleted, Is.Null);
            Assert.That(page.Errors, Is.Empty);
        });
    }

    [Test]
    public async Task Sends_the_token_with_reads_that_do_not_need_it()
    {
        var jane = await SignUpAsync();
        var slug = await jane.PublishAsync();
        await page.ShowDocumentAsync(Native, "GetArticle");
        await page.AuthorizeAsync(jane.Token!);

        var (status, article) = await page.ExecuteAsync("GetArticle", slug);

        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(200));
            Assert.That(article!.Value.GetProperty("favorited").ToString(), Is.EqualTo(bool.FalseString));
        });
    }
}
