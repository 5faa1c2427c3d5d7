using System.Reflection;
using Blog.Api.Controllers;
using Blog.Domain.Common;
using Blog.Infrastructure;
using Blog.Infrastructure.Configuration;
using Blog.Infrastructure.Persistence;
using Blog.Infrastructure.Persistence.Seeding;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Tests.Architecture;

[Parallelizable(ParallelScope.All)]
public sealed class LayerTests
{
    private static readonly Assembly Domain = typeof(Entity).Assembly;
    private static readonly Assembly Infrastructure = typeof(DependencyInjection).Assembly;
    private static readonly Assembly Api = typeof(BlogController).Assembly;

    [Test]
    public void The_domain_refers_to_nothing_but_the_base_library() =>
        Assert.That(References(Domain), Has.All.Match(@"^System\."));

    [Test]
    public void The_infrastructure_does_not_know_the_api() =>
        Assert.That(References(Infrastructure), Has.None.EqualTo(Api.GetName().Name));

    [Test]
    public void The_infrastructure_shows_its_door_its_settings_and_its_initializer_alone()
    {
        Type[] documented =
        [
            typeof(DependencyInjection), typeof(DatabaseOptions), typeof(DatabaseProvider), typeof(IDatabaseInitializer),
            typeof(IDatabaseReadiness), typeof(IDatabaseVersion), typeof(TransientErrors),
            typeof(SeedProgress), typeof(IConfigurationOptions), typeof(OptionsServiceCollectionExtensions),
        ];
        var migrations = Infrastructure.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Migration)));
        Assert.That(Infrastructure.GetExportedTypes().Except(migrations), Is.EquivalentTo(documented));
    }

    [Test]
    public void Repositories_give_no_queryable()
    {
        var repositories = Domain.GetTypes().Where(type => type.IsInterface && type.Name.EndsWith("Repository", StringComparison.Ordinal)).ToList();
        Assert.That(repositories, Has.Count.EqualTo(6));
        Assert.That(
            repositories.SelectMany(type => type.GetMethods()).SelectMany(method => Parts(method.ReturnType)),
            Has.None.Matches<Type>(type => type.IsAssignableTo(typeof(IQueryable))));
    }

    [Test]
    public void The_api_but_for_its_start_does_not_touch_the_infrastructure()
    {
        // Program and the classes that it adds services by, the command line, and what stands before the controllers.
        string[] start = ["Program", "Blog.Api.Commands.", "Blog.Api.Hosting."];
        string[] registrations = ["ServiceCollectionExtensions", "ApplicationBuilderExtensions"];
        Type[] seams = [typeof(IConfigurationOptions), typeof(IDatabaseVersion), typeof(TransientErrors)];
        var users = Api.GetTypes()
            .Where(type => TypeReferences.Of(type).Except(seams).Any(used => used.Assembly == Infrastructure || IsEntityFramework(used)))
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
    public void The_domain_keeps_its_setters_to_itself() => Assert.That(
        Domain.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Entity)))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true }),
        Is.Empty);

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<Type> Parts(Type type) => type.GetGenericArguments().SelectMany(Parts).Prepend(type);

    private static bool IsEntityFramework(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);
}
