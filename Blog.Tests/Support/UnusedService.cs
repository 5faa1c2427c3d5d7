using System.Reflection;

namespace Blog.Tests.Support;

/// <summary>Creates services that a test does not expect to be called.</summary>
public class UnusedService : DispatchProxy
{
    public static T Create<T>()
        where T : class => Create<T, UnusedService>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new NotSupportedException($"{targetMethod?.Name} is not expected to be called.");
}
