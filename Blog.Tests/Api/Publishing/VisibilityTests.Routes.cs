using System.Net;
using System.Text.RegularExpressions;
using Blog.Domain.Exports;
using Blog.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Publishing;

/// <summary>Every GET route of the program, also those that are still to come, while articles are hidden.</summary>
public sealed partial class VisibilityTests
{
    private const int MinRoutes = 25;

    [Test]
    public async Task No_route_shows_anything_of_a_hidden_article_to_others(
        [Values(HiddenKind.Scheduled, HiddenKind.Withdrawn)] HiddenKind kind)
    {
        var (marker, word) = ($"hush{Unique.Word()}", Unique.Word());
        var (author, reader) = (await SignUpAsync(fullName: Unique.Word()), await SignUpAsync(fullName: Unique.Word()));
        var article = await HiddenArticle.CreateAsync(kind, author, reader, clock.Now + Never);
        var comment = article.CommentId;
        await ChangeAsync(author, article.Slug, new
        {
            slug = marker,
            title = $"title {marker}",
            text = $"{word} {marker}",
            description = marker,
            tags = new[] { article.Tag, marker },
        });
        if (comment != 0)
        {
            await ChangeAsync(author, marker, new { publishedAt = clock.Now.AddDays(-1) });
            await author.CommentAsync(marker, marker);
            await ReplyAsync(reader, marker, comment);
            await ChangeAsync(author, marker, new { publishedAt = (DateTime?)null });
        }

        List<string> leaks = [];
        string[] queries =
        [
            "", $"author={article.Username}", $"favorited={article.FollowerName}", $"tag={article.Tag}", $"q={word}",
        ];
        var routes = Routes().ToList();
        foreach (var route in routes)
        {
            // By the former slug, so that an answer that repeats its request shows nothing.
            var path = route
                .Replace("{slug}", article.Slug)
                .Replace("{username}", article.Username)
                .Replace("{id}", $"{comment}")
                .Replace("{number}", "1");
            foreach (var query in route.Contains('{', StringComparison.Ordinal) ? queries[..1] : queries)
            {
                foreach (var caller in (Visitor[])[Anonymous, reader])
                {
                    var answer = await caller.GetAsync($"/{path}?{query}");
                    var shown = string.Join('\n', answer.Headers.Select(header => header.Value)) + answer.Body;
                    if (shown.Contains(marker, StringComparison.OrdinalIgnoreCase))
                    {
                        leaks.Add($"{path}?{query} ({(caller == reader ? "signed in" : "anonymous")})");
                    }
                }
            }
        }

        Assert.That(leaks, Is.Empty);
        Assert.That(routes, Has.Count.AtLeast(MinRoutes));
        Assert.That((await author.GetAsync($"/article/{marker}")).Body, Does.Contain(marker));
    }

    [Test]
    public async Task An_export_names_no_hidden_article_of_others_and_goes_on_after_it()
    {
        var (author, reader) = (await SignUpAsync(), await SignUpAsync());
        var article = await HiddenArticle.CreateAsync(HiddenKind.Withdrawn, author, reader, default);
        await author.CommentAsync(await author.PublishAsync());
        var shown = await author.PublishAsync();
        await reader.CommentAsync(shown);
        (await reader.PutAsync($"/article/{shown}/favorite")).ShouldBe(HttpStatusCode.OK);

        var export = await reader.GetAsync("/user/export");
        Assert.That(export["comments"].Texts("slug"), Is.EqualTo(["", shown]));
        Assert.That(export["favorites"].Texts(), Is.EqualTo([shown]));
        Assert.That(
            await WithServiceAsync<IExportRepository, IReadOnlyList<ExportedReference>>(
                exports => exports.ListFavoritesAsync(reader.Id, 0, 1, CancellationToken.None)),
            Has.Count.EqualTo(1));
        Assert.That((await author.GetAsync("/user/export"))["articles"].Texts("slug"), Does.Contain(article.Slug));
    }

    private IEnumerable<string> Routes() =>
        from endpoint in Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods
        where methods is null || methods.Contains("GET")
        select Constraint().Replace(endpoint.RoutePattern.RawText!, "").TrimStart('/');

    [GeneratedRegex(@":\w+(?=})")]
    private static partial Regex Constraint();
}
