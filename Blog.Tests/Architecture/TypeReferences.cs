using System.Reflection;

namespace Blog.Tests.Architecture;

/// <summary>Which types a type refers to: in its declaration, and in the calls that its methods make.</summary>
internal static class TypeReferences
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Finds them.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The types, some of them more than once.</returns>
    public static IEnumerable<Type> Of(Type type)
    {
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return type.GetInterfaces()
            .Append(type.BaseType!)
            .Concat(type.GetFields(All).Select(field => field.FieldType))
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(Used))
            .Where(used => used is not null)
            .SelectMany(used => used.GetGenericArguments().Append(used));
    }

    /// <summary>Every four bytes of the code that happen to be a token of a type or member; one too many does no harm as long as it is not forbidden.</summary>
    private static IEnumerable<Type> Used(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var position = 0; position + 4 <= code.Length; position++)
        {
            var token = BitConverter.ToInt32(code, position);
            if (token >> 24 is 0x01 or 0x04 or 0x06 or 0x0A or 0x1B or 0x2B && Resolve(method, token) is { } used)
            {
                yield return used;
            }
        }
    }

    private static Type? Resolve(MethodBase method, int token)
    {
        try
        {
            var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
            var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
            var member = method.Module.ResolveMember(token, typeArguments, methodArguments);
            return member as Type ?? member?.DeclaringType;
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }
}
