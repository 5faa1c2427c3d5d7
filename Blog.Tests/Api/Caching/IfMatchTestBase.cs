using System.Net;
using Blog.Tests.Api.RealWorld;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Caching;

public abstract class IfMatchTestBase(TestEngine engine) : ApiTests(engine)
{
    protected static readonly string[] Updates =
        ["PATCH /article", "PATCH /user/profile", "PUT /api/articles", "PUT /api/user"];

    protected static readonly string[] Changes = [.. Updates, "DELETE /article", "DELETE /api/articles"];

    protected static async Task ShouldAcceptAsync(ConditionalUpdateTarget target, string? ifMatch) =>
        (await target.SendAsync(ifMatch))
            .ShouldBe(target.Method == HttpMethod.Delete ? HttpStatusCode.NoContent : HttpStatusCode.OK);

    protected static async Task ShouldRefuseAsync(ConditionalUpdateTarget target, string ifMatch)
    {
        var before = await target.GetAsync();
        var answer = await target.SendAsync(ifMatch);
        if (target.Path.StartsWith("/api", StringComparison.Ordinal))
        {
            answer.ShouldFail(
                HttpStatusCode.PreconditionFailed,
                $"{(target.IsArticle ? "article" : "profile")}: has been modified in the meantime");
        }
        else
        {
            answer.ShouldBeProblem(HttpStatusCode.PreconditionFailed, ConditionalUpdateTarget.Changed);
        }

        Assert.That(answer.Headers, Does.Not.ContainKey("ETag"));
        Assert.That((await target.GetAsync()).Headers["ETag"], Is.EqualTo(before.Headers["ETag"]));
    }

    protected async Task<ConditionalUpdateTarget> CreateTargetAsync(string change)
    {
        var owner = await SignUpAsync();
        var slug = await owner.PublishAsync();
        var (method, path) = (change.Split(' ')[0], change.Split(' ')[1]);
        var isArticle = path.Contains("article", StringComparison.Ordinal);
        return new ConditionalUpdateTarget(
            owner, slug, HttpMethod.Parse(method), isArticle ? $"{path}/{slug}" : path, isArticle);
    }
}
