using System.Reflection;
using System.Reflection.Emit;

namespace Blog.Tests.Architecture;

/// <summary>Finds the types that a type refers to, in its declaration and in the code of its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const int FirstOfTwoBytes = 0xFE;

    private const int UsualLength = 4;

    private static readonly Dictionary<OperandType, int> OtherLengths = new()
    {
        [OperandType.InlineNone] = 0,
        [OperandType.ShortInlineBrTarget] = 1,
        [OperandType.ShortInlineI] = 1,
        [OperandType.ShortInlineVar] = 1,
        [OperandType.InlineVar] = 2,
        [OperandType.InlineI8] = 8,
        [OperandType.InlineR] = 8,
    };

    private static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(instruction => instruction.Value);

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

    private static IEnumerable<Type> Used(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var position = 0;
        while (position < code.Length)
        {
            var operand = ReadOpCode(code, ref position).OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod
                    or OperandType.InlineTok or OperandType.InlineType
                && Resolve(method, BitConverter.ToInt32(code, position)) is { } used)
            {
                yield return used;
            }

            position += GetLength(operand, code, position);
        }
    }

    private static OpCode ReadOpCode(byte[] code, ref int position)
    {
        int value = code[position++];
        return Instructions[(short)(value == FirstOfTwoBytes ? (value << 8) | code[position++] : value)];
    }

    private static int GetLength(OperandType operand, byte[] code, int position) =>
        operand == OperandType.InlineSwitch
            ? UsualLength * (1 + BitConverter.ToInt32(code, position))
            : OtherLengths.GetValueOrDefault(operand, UsualLength);

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
