using System.Globalization;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Follows the declared inside of a VARIANT.</summary>
internal static class PayloadShapes
{
    /// <summary>The shape after a step; null when nothing is declared there, which includes what lies behind a wrong step.</summary>
    public static PayloadShape? Step(BindingContext context, PayloadShape? shape, BoundPathStep step)
    {
        if (shape is null || IsOpen(shape) || step.Dynamic is not null)
        {
            return step.Dynamic is null ? null : shape?.Element;
        }

        if (step.Index is not null)
        {
            return shape.Element ?? Refuse(context, step, Text(step), $"; what it stands on is {Describe(shape)}");
        }

        return Field(shape, step.Key!) ?? Refuse(context, step, step.Key!, Hint(shape, step.Key!));
    }

    /// <summary>The shape at a path without diagnostics, as FLATTEN's PATH argument gives it.</summary>
    public static PayloadShape? Field(PayloadShape shape, string key) =>
        shape.Fields.FirstOrDefault(f => f.Name == key)?.Shape;

    // A declared VARIANT, OBJECT or ARRAY without a declared inside may hold anything.
    private static bool IsOpen(PayloadShape shape) =>
        shape.Fields.Count == 0 && shape.Element is null && (shape.Type is null || shape.Type.IsUnknown || shape.Type.IsSemiStructured);

    private static PayloadShape? Refuse(BindingContext context, BoundPathStep step, string name, string hint)
    {
        context.Report(BindingDiagnostics.UnknownPayloadPath, step.Span, name, hint);
        return null;
    }

    private static string Hint(PayloadShape shape, string key)
    {
        var suggestion = Suggestion.Phrase(key, shape.Fields.Select(f => f.Name));
        return suggestion.Length > 0 ? suggestion
            : shape.Element is not null ? "; what it stands on is an array: read an element with [0], or open it with FLATTEN"
            : shape.Fields.Count == 0 ? $"; what it stands on is {Describe(shape)}"
            : "; declare it in the schema file, or correct the path";
    }

    private static string Describe(PayloadShape shape) =>
        shape.Element is not null ? "an array" : shape.Fields.Count > 0 ? "an object" : $"a value of type {SqlTypeDisplay.Of(shape.Type ?? SqlType.Variant)}";

    private static string Text(BoundPathStep step) => $"[{step.Index?.ToString(CultureInfo.InvariantCulture)}]";
}
