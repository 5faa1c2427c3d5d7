using System.Reflection;
using System.Text.RegularExpressions;
using Blog.Api.Controllers;
using Blog.Infrastructure;
using Blog.Infrastructure.Configuration;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Api.Authentication;

namespace Blog.Tests.Architecture;

/// <summary>The README and the pages in <c>.github</c> say what the program does.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class DocumentationTests
{
    private const string Readme = "README.md";
    private const string Configuration = ".github/docs/configuration.md";

    private static IReadOnlyList<string> Pages { get; } =
    [
        Readme,
        .. Directory.EnumerateFiles(SourceFiles.PathOf(".github"), "*.md", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(SourceFiles.PathOf("."), page)),
    ];

    [TestCaseSource(nameof(Pages))]
    public void A_link_to_the_repository_has_a_target(string page) => Assert.That(
        Link().Matches(Read(page))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !HasTarget(page, target)),
        Is.Empty);

    [Test]
    public void The_README_lists_every_endpoint_and_who_may_call_it()
    {
        var rows = EndpointRow().Matches(Read(Readme))
            .SelectMany(row => Endpoint().Matches(row.Groups["endpoints"].Value)
                .Select(endpoint => (Name: endpoint.Groups["name"].Value, Token: row.Groups["token"].Value.Trim())));
        var expected = OperationAccess.All
            .Where(operation => !operation.Key.Contains(" /api", StringComparison.Ordinal)
                && !operation.Key.Contains(" /swagger", StringComparison.Ordinal)
                && operation.Key != "GET /")
            .Select(operation => (Name: operation.Key, operation.Value.Rule));
        Assert.That(
            rows.Select(row => (row.Name, Rule: RuleOf(row.Token))), Is.EquivalentTo(expected));
    }

    [Test]
    public void The_page_about_configuration_lists_every_setting()
    {
        var text = Read(Configuration);
        var settings = new[] { typeof(BlogController).Assembly, typeof(DependencyInjection).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsAssignableTo(typeof(IConfigurationOptions)) && !type.IsInterface)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite)
                .Select(property => $"`{NameOf(type, property)}`"))
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(settings, Is.Not.Empty);
            Assert.That(settings.Where(setting => !text.Contains(setting, StringComparison.Ordinal)), Is.Empty);
        });
    }

    private static AccessRule RuleOf(string token) => token switch
    {
        "" or "optional" => AccessRule.Everybody,
        "required" => AccessRule.SignedIn,
        "its author" => AccessRule.ArticleAuthor,
        "its author, or a moderator" => AccessRule.ArticleAuthorOrModerator,
        "the comment's author" => AccessRule.CommentAuthor,
        "the comment's author, the article's, or a moderator" => AccessRule.CommentOrArticleAuthorOrModerator,
        "an admin" => AccessRule.Admin,
        _ => throw new InvalidOperationException($"The README says '{token}' of an endpoint."),
    };

    private static string NameOf(Type options, PropertyInfo property) =>
        property.Name == nameof(DatabaseOptions.ConnectionString)
            ? "ConnectionStrings:Blog"
            : $"{options.GetProperty(nameof(IConfigurationOptions.SectionName))?.GetValue(null)}:{property.Name}";

    private static string Read(string page) => File.ReadAllText(SourceFiles.PathOf(page));

    private static bool HasTarget(string page, string target)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0
            ? SourceFiles.PathOf(page)
            : Path.Combine(Path.GetDirectoryName(SourceFiles.PathOf(page))!, parts[0]);
        return Path.Exists(path) && (parts.Length == 1 || AnchorsOf(path).Contains(parts[1]));
    }

    // As GitHub derives them from headings.
    private static IEnumerable<string> AnchorsOf(string path) => Heading().Matches(File.ReadAllText(path))
        .Select(heading => heading.Groups["text"].Value.ToLowerInvariant())
        .Select(text => NotInAnchor().Replace(text, "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"^\| (?<endpoints>`[A-Z]+ /[^|]*) \|(?<token>[^|]*)\|[^|]*\|$", RegexOptions.Multiline)]
    private static partial Regex EndpointRow();

    [GeneratedRegex("`(?<name>[A-Z]+ /[^`]*)`")]
    private static partial Regex Endpoint();
}
