using System.Reflection;
using Blog.Api.Controllers;
using Blog.Api.RealWorld.Controllers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Blog.Tests.Architecture;

[Parallelizable(ParallelScope.All)]
public sealed class ControllerTests
{
    private const BindingFlags DeclaredActions =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static IReadOnlyList<Type> Controllers { get; } =
    [
        .. typeof(BlogController).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(ControllerBase)) && !type.IsAbstract),
    ];

    private static IReadOnlyList<MethodInfo> Actions { get; } =
        [.. Controllers.SelectMany(type => type.GetMethods(DeclaredActions))];

    [Test]
    public void Controllers_are_sealed_and_derive_from_BlogController() => Assert.Multiple(() =>
    {
        Assert.That(Controllers, Is.Not.Empty);
        Assert.That(
            Controllers, Has.All.Matches<Type>(type => type.IsSealed && type.BaseType == BaseTypeOf(type)));
    });

    [TestCaseSource(nameof(Actions))]
    public void An_action_either_requires_a_token_or_allows_anonymous_requests(MethodInfo action) => Assert.That(
        action.IsDefined(typeof(AuthorizeAttribute)),
        Is.Not.EqualTo(action.IsDefined(typeof(AllowAnonymousAttribute))));

    [TestCaseSource(nameof(Actions))]
    public void An_action_has_one_http_method_and_can_be_cancelled(MethodInfo action) => Assert.Multiple(() =>
    {
        Assert.That(action.GetCustomAttributes<HttpMethodAttribute>().Count(), Is.EqualTo(1));
        Assert.That(
            action.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken)),
            Is.EqualTo(action.ReturnType.IsAssignableTo(typeof(Task))));
    });

    private static Type BaseTypeOf(Type controller) => controller.Namespace == typeof(RealWorldController).Namespace
        ? typeof(RealWorldController)
        : typeof(BlogController);
}
