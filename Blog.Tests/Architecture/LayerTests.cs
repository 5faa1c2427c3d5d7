using System.Reflection;
using Blog.Api.Controllers;
using Blog.Domain.Common;
using Blog.Infrastructure;
using Blog.Infrastructure.Caching;
using Blog.Infrastructure.Configuration;
using Blog.Infrastructure.Diagnostics;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.Startup;
using Blog.Infrastructure.Security;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Architecture;

[Parallelizable(ParallelScope.All)]
public sealed class LayerTests
{
    private const string Sqlite = "Blog.Infrastructure.Persistence.Sqlite";
    private const string SqlServer = "Blog.Infrastructure.Persistence.SqlServer";

    private static readonly Assembly Domain = typeof(Entity).Assembly;
    private static readonly Assembly Infrastructure = typeof(DependencyInjection).Assembly;
    private static readonly Assembly Api = typeof(BlogController).Assembly;

    [Test]
    public void The_domain_refers_only_to_the_base_library() =>
        Assert.That(References(Domain), Has.All.Match(@"^System\."));

    [Test]
    public void The_infrastructure_does_not_refer_to_the_api() =>
        Assert.That(References(Infrastructure), Has.None.EqualTo(Api.GetName().Name));

    [Test]
    public void The_infrastructure_exports_only_what_the_api_starts_it_with()
    {
        Type[] expected =
        [
            typeof(DependencyInjection), typeof(DatabaseOptions), typeof(DatabaseProvider), typeof(DatabaseSynchronous),
            typeof(IDatabaseInitializer), typeof(IDatabaseReadiness), typeof(IDatabaseVersion), typeof(TransientErrors),
            typeof(IDatabaseBackup), typeof(DatabaseConcurrency), typeof(DatabaseUnusableException),
            typeof(OwnerOnlyFile),
            typeof(SeedProgress), typeof(SeedResult),
            typeof(IConfigurationOptions), typeof(OptionsServiceCollectionExtensions),
            typeof(CacheOptions), typeof(RedisConnection), typeof(BlogMetrics),
        ];
        Assert.That(Infrastructure.GetExportedTypes().Where(type => !IsMigration(type)), Is.EquivalentTo(expected));
    }

    [TestCase(Sqlite)]
    [TestCase(SqlServer)]
    public void Everything_of_an_engine_is_internal_except_its_migrations(string engine)
    {
        var types = Infrastructure.GetTypes().Where(type => IsIn(type, engine)).ToList();
        Assert.That(types, Is.Not.Empty);
        Assert.That(types.Where(type => type.IsVisible && !IsMigration(type)), Is.Empty);
    }

    [TestCase(Sqlite)]
    [TestCase(SqlServer)]
    public void Only_the_registration_refers_to_an_engine(string engine) =>
        Assert.That(UsersOf(engine, Infrastructure, Api), Is.EqualTo([typeof(DependencyInjection).FullName]));

    [Test]
    public void A_repository_returns_no_queryable()
    {
        var repositories = Domain.GetTypes()
            .Where(type => type.IsInterface && type.Name.EndsWith("Repository", StringComparison.Ordinal))
            .ToList();
        Assert.That(repositories, Is.Not.Empty);
        Assert.That(
            repositories.SelectMany(type => type.GetMethods()).SelectMany(method => Parts(method.ReturnType)),
            Has.None.Matches<Type>(type => type.IsAssignableTo(typeof(IQueryable))));
    }

    [Test]
    public void Only_the_start_of_the_api_refers_to_the_infrastructure()
    {
        // Program, the classes that register services, the command line, and the middleware.
        string[] start = ["Program", "Blog.Api.Commands.", "Blog.Api.Hosting."];
        string[] registrations = ["ServiceCollectionExtensions", "ApplicationBuilderExtensions"];
        Type[] allowed =
        [
            typeof(IConfigurationOptions), typeof(IDatabaseVersion), typeof(TransientErrors), typeof(RedisConnection),
            typeof(BlogMetrics), typeof(IDatabaseReadiness), typeof(OwnerOnlyFile), typeof(DatabaseConcurrency),
        ];
        var users = Api.GetTypes()
            .Where(type => TypeReferences.Of(type)
                .Except(allowed)
                .Any(used => used.Assembly == Infrastructure || IsEntityFramework(used)))
            .Select(type => type.FullName!)
            .ToList();
        Assert.That(users, Is.Not.Empty);
        Assert.That(
            users.Where(name =>
                !registrations.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
                && !start.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))),
            Is.Empty);
    }

    [Test]
    public void An_entity_has_no_public_setter() => Assert.That(
        Domain.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Entity)))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true }),
        Is.Empty);

    [Test]
    public void The_name_of_an_options_class_ends_in_Options()
    {
        var options = Infrastructure.GetTypes().Concat(Api.GetTypes())
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IConfigurationOptions)))
            .Select(type => type.Name)
            .ToList();
        Assert.That(options, Is.Not.Empty.And.All.EndsWith("Options"));
    }

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<Type> Parts(Type type) => type.GetGenericArguments().SelectMany(Parts).Prepend(type);

    /// <summary>Returns the types outside of a namespace that refer to it; nested types count as parents.</summary>
    private static IEnumerable<string> UsersOf(string name, params Assembly[] assemblies) => assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !IsIn(type, name) && TypeReferences.Of(type).Any(used => IsIn(used, name)))
        .Select(type => type.FullName!.Split('+')[0])
        .Distinct();

    private static bool IsIn(Type type, string name) =>
        type.Namespace == name || type.Namespace?.StartsWith($"{name}.", StringComparison.Ordinal) == true;

    private static bool IsMigration(Type type) => type.IsSubclassOf(typeof(Migration));

    private static bool IsEntityFramework(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);
}
