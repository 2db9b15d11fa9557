using System.Globalization;
using Generator.Functions.Dates;
using Generator.Functions.Signatures;
using Generator.Text;
using Generator.Types;

namespace Generator.Functions;

/// <summary>Matches arguments with a signature's parameters: count, names, types. Lenient as Snowflake's own coercion is.</summary>
internal static class ArgumentMatching
{
    public static FunctionResolution Match(FunctionDefinition definition, Signature signature, IReadOnlyList<FunctionArgument> arguments)
    {
        var parameters = arguments.Select((argument, i) => ParameterIndex(signature, argument, i)).ToEquatableArray();
        var problems = new List<CallProblem>();
        if (definition.IsUntyped)
        {
            return new(definition, signature, parameters, arguments.Select(_ => (SqlType?)null).ToEquatableArray(), []);
        }

        if (arguments.Count < signature.Minimum || arguments.Count > signature.Maximum)
        {
            problems.Add(new(CallProblemKind.ArgumentCount, -1, CountMessage(definition, arguments.Count)));
        }
        else
        {
            problems.AddRange(arguments.Select((argument, i) => ProblemOf(signature, argument, parameters[i], i)).OfType<CallProblem>());
        }

        var coercions = arguments.Select((argument, i) => CoercionOf(signature, argument, parameters[i]));
        return new(definition, signature, parameters, coercions.ToEquatableArray(), problems.ToEquatableArray());
    }

    private static int ParameterIndex(Signature signature, FunctionArgument argument, int index) =>
        argument.Name is { } name ? signature.IndexOf(name)
        : signature.At(index) is null ? -1
        : Math.Min(index, signature.Parameters.Count - 1);

    private static SqlType? CoercionOf(Signature signature, FunctionArgument argument, int parameterIndex) =>
        parameterIndex < 0 ? null : ArgumentCoercion.Of(signature.Parameters[parameterIndex].Class, argument.Type);

    private static CallProblem? ProblemOf(Signature signature, FunctionArgument argument, int parameterIndex, int index)
    {
        if (parameterIndex < 0)
        {
            var name = argument.Name ?? "";
            return new(
                CallProblemKind.UnknownArgumentName,
                index,
                $"has no argument named '{name}'{Suggestion.Phrase(name, signature.Parameters.Select(p => p.Name))}");
        }

        var parameter = signature.Parameters[parameterIndex];
        if (parameter.Class == TypeClass.DatePart)
        {
            return argument.Constant is { } word && DateParts.Find(word) is null
                ? new(CallProblemKind.UnknownDatePart, index, $"does not know the date or time part '{word}'{Suggestion.Phrase(word, DateParts.Names)}")
                : null;
        }

        return parameter.Class.Accepts(argument.Type)
            ? null
            : new(
                CallProblemKind.ArgumentType,
                index,
                $"takes {parameter.Class.Phrase()} as argument {Number(index + 1)} ({parameter.Name}), not {SqlTypeDisplay.Of(argument.Type)}");
    }

    private static string CountMessage(FunctionDefinition definition, int count)
    {
        var most = definition.Signatures.Any(s => s.Maximum is null) ? null : definition.Signatures.Max(s => s.Maximum);
        var fewest = definition.Signatures.Min(s => s.Minimum);
        var range = most is null ? $"at least {Number(fewest)}"
            : most == fewest ? Number(fewest)
            : most == fewest + 1 ? $"{Number(fewest)} or {Number(most.Value)}"
            : $"{Number(fewest)} to {Number(most.Value)}";
        var noun = most == 1 || (most is null && fewest == 1) ? "argument" : "arguments";
        var syntax = string.Join(" or ", definition.Signatures.Select(s => $"({s})"));
        return $"takes {range} {noun} {syntax}, not {Number(count)}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
