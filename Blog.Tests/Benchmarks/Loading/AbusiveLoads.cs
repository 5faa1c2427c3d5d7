namespace Blog.Benchmarks.Loading;

/// <summary>The loads under which quiet readers are measured.</summary>
internal static class AbusiveLoads
{
    private const int BodyLength = 1024 * 1024;

    public static IReadOnlyList<AbusiveLoad> Of(int articles)
    {
        string DeepPath() => $"/article?offset={(articles / 2) + Random.Shared.Next(articles / 2)}";

        string ShallowPath() => $"/article?limit={Random.Shared.Next(1, 21)}&offset={Random.Shared.Next(1000)}";

        string CommentPath() => $"/article/article-{Random.Shared.Next(articles) + 1}/comment";

        string SearchPath() => $"/article?q=the+article&offset={Random.Shared.Next(articles)}";

        return
        [
            new("sign-in", "32 of wrong sign-ins, without rate limits", 32, WrongSignIn),
            new("search", "16 of `GET /article?q=the+article&offset=…`", 16, Get(SearchPath)),
            new("tags", "16 of `GET /tag` with a bad token", 16, GetTagsWithBadToken),
            new("sitemap", "16 of `GET /sitemap.xml`", 16, Get(() => "/sitemap.xml")),
            new("openapi", "16 of `GET /swagger/v1/swagger.json`", 16, Get(() => "/swagger/v1/swagger.json")),
            new("body", "64 of `POST /article` with 1 MiB", 64, PostLargeBody("/article", signedIn: true)),
            new("body-anonymous", "64 of the same without a token", 64, PostLargeBody("/article", signedIn: false)),
            new("body-sign-in", "64 of `POST /user/sign-in` with 1 MiB", 64, PostLargeBody("/user/sign-in", false)),
            new("deep-page", "16 of `GET /article?offset=…`, deep", 16, Get(DeepPath)),
            new("page", "32 of `GET /article?offset=…`, among the first 1,000", 32, Get(ShallowPath)),
            new("comment", "32 of `POST /article/{slug}/comment`", 32, Comment(CommentPath)),
            new("sign-in-limited", "32 of wrong sign-ins, with rate limits", 32, WrongSignIn, LimitsAttempts: true),
        ];
    }

    private static Func<Target, Func<byte[]>> Get(Func<string> path) =>
        target => () => new Row("", "", path).CreateRequest(target);

    private static Func<byte[]> GetTagsWithBadToken(Target target)
    {
        var request = new Row("", "", () => "/tag", SignedIn: true)
            .CreateRequest(target with { Token = $"{target.Token[..^8]}AAAAAAAA" });
        return () => request;
    }

    private static Func<byte[]> WrongSignIn(Target target) => () =>
    {
        var user = Random.Shared.Next(1, 101);
        return new Row(
            "",
            "",
            () => "/user/sign-in",
            Body: () => $$"""{"email":"user{{user}}@example.com","password":"wrong password"}""").CreateRequest(target);
    };

    private static Func<Target, Func<byte[]>> PostLargeBody(string path, bool signedIn) => target =>
    {
        const string start = """{"title":"A large body","email":"user1@example.com","text":" """;
        var body = $"{start.PadRight(BodyLength - 2, 'x')}\"}}";
        var request = new Row("", "", () => path, signedIn, () => body).CreateRequest(target);
        return () => request;
    };

    private static Func<Target, Func<byte[]>> Comment(Func<string> path) => target => () =>
        new Row("", "", path, SignedIn: true, () => """{"text":"A comment of the benchmark."}""").CreateRequest(target);
}
