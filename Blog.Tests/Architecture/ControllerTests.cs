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
    private static IReadOnlyList<Type> Controllers { get; } =
        [.. typeof(BlogController).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ControllerBase)) && !type.IsAbstract)];

    private static IReadOnlyList<MethodInfo> Actions { get; } =
    [
        .. Controllers.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
    ];

    [Test]
    public void Are_sealed_and_have_the_one_base() => Assert.Multiple(() =>
    {
        Assert.That(Controllers, Is.Not.Empty);
        Assert.That(Controllers, Has.All.Matches<Type>(type => type.IsSealed && type.BaseType == BaseTypeOf(type)));
    });

    [TestCaseSource(nameof(Actions))]
    public void Say_of_each_action_either_that_it_needs_a_token_or_that_it_does_not(MethodInfo action) => Assert.That(
        action.IsDefined(typeof(AuthorizeAttribute)), Is.Not.EqualTo(action.IsDefined(typeof(AllowAnonymousAttribute))));

    [TestCaseSource(nameof(Actions))]
    public void Have_actions_of_one_method_that_can_be_cancelled(MethodInfo action) => Assert.Multiple(() =>
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
