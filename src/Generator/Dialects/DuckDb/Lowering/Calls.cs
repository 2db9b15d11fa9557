using System.Collections.Immutable;
using Generator.Binding.Queries;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Functions;
using Generator.Functions.Forms;
using Generator.Text;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>A function becomes the form that its row of the catalogue gives for the call, its holes filled with the lowered arguments.</summary>
internal static class Calls
{
    /// <param name="scope">The SELECT it stands in.</param>
    /// <param name="call">The call.</param>
    /// <param name="window">The window of a call with OVER; null without.</param>
    public static DuckExpression Lower(SelectScope scope, BoundCall call, DuckWindow? window)
    {
        if (CurrentTime.Of(call.Function) is { } now)
        {
            return TimestampConversions.Cut(now, call.Type);
        }

        if (call.Function.Name is "SEQ1" or "SEQ2" or "SEQ4" or "SEQ8" && scope.Sequence is { } sequence)
        {
            return sequence;
        }

        if (call.Function.Name == ConnectByBinder.PathFunction && scope.Context.ReplacementOf(call) is { } path)
        {
            return path;
        }

        if (HigherOrder.Lower(scope, call) is { } mapped)
        {
            return mapped;
        }

        call = ObjectMembers.Sorted(call);
        var inside = call.Function.Kind == FunctionKind.Aggregate && window is null ? scope with { ExpandsAliases = true } : scope;
        if (FormOf(call, window is not null) is not { } segments || (window is not null && !segments.Any(segment => segment is FormSegment.Over)))
        {
            return scope.Context.Unsupported(call.Span, DialectDiagnostics.FunctionWithoutForm, Phrase(call, window));
        }

        var parts = segments.SelectMany(segment => Fill(inside, call, window, segment)).ToImmutableArray();
        return parts is [{ Expression: { } only }] ? only : new DuckForm(parts);
    }

    /// <summary>Whether the call's form is a cast to its result's type.</summary>
    public static bool EndsInCast(BoundCall call) =>
        FormOf(call, isWindow: false) is { } form
        && form[0] is FormSegment.Text first && first.Value.StartsWith("cast(", StringComparison.Ordinal)
        && form.Count > 2 && form[form.Count - 2] is FormSegment.ResultType && form[form.Count - 1] is FormSegment.Text { Value: ")" };

    private static EquatableArray<FormSegment>? FormOf(BoundCall call, bool isWindow) => call.Function.DuckDb?.For(new Functions.FunctionCall(
        call.IsStar ? [] : [.. call.Arguments.Select(Describe)],
        [.. call.OrderBy.Select(key => new FunctionOrderKey(key.Expression.Type, key.Expression.Nullable, key.IsDescending))],
        call.Nullable,
        isWindow));

    private static string Phrase(BoundCall call, DuckWindow? window)
    {
        var constants = call.Arguments.OfType<BoundLiteral>().Where(literal => literal.Type.Kind == SqlTypeKind.Varchar).Select(literal => $"'{literal.Value}'");
        var name = call.Function.Name + (window is null ? "" : " with OVER");
        return call.Function.DuckDb is not null && string.Join(", ", constants) is { Length: > 0 } list ? $"{name} with {list}" : name;
    }

    private static FunctionArgument Describe(BoundExpression argument) => new(argument.Type, argument.Nullable, Constant(argument));

    private static string? Constant(BoundExpression argument) => argument switch
    {
        BoundKeyword keyword => keyword.Word,
        BoundLiteral literal => literal.Value,
        BoundConversion { IsImplicit: true } conversion => Constant(conversion.Operand),
        BoundUnary { Operator: Syntax.UnaryOperator.Minus, Operand: BoundLiteral { Value: { } value } } => "-" + value,
        _ => null,
    };

    private static IEnumerable<DuckFormPart> Fill(SelectScope scope, BoundCall call, DuckWindow? window, FormSegment segment)
    {
        switch (segment)
        {
            case FormSegment.Text text:
                yield return new DuckFormPart(text.Value);
                break;
            case FormSegment.Argument argument:
                yield return new DuckFormPart(Expression: ZonedTimestamps.Argument(scope, call, argument.Index) ?? scope.Lower(call.Arguments[argument.Index]), IsOperand: argument.IsOperand);
                break;
            case FormSegment.Cast cast:
                yield return new DuckFormPart(Expression: Conversions.Convert(scope, call.Arguments[cast.Index], call.Type, cast.IsTry), IsOperand: true);
                break;
            case FormSegment.Quotient quotient:
                yield return new DuckFormPart(Expression: Division.LowerNonZero(scope, call.Arguments[quotient.Dividend], call.Arguments[quotient.Divisor], call.Type), IsOperand: true);
                break;
            case FormSegment.OrderKey when call.OrderBy.Count > 0:
                yield return new DuckFormPart(Expression: scope.Lower(call.OrderBy[0].Expression));
                break;
            case FormSegment.ResultType:
                yield return new DuckFormPart(DuckDbTypes.NameOf(call.Type) ?? "double");
                break;
            case FormSegment.ArgumentType type:
                yield return new DuckFormPart(DuckDbTypes.NameOf(call.Arguments[type.Index].Type) ?? "varchar");
                break;
            case FormSegment.Distinct when call.IsDistinct:
                yield return new DuckFormPart("distinct ");
                break;
            case FormSegment.Order when call.OrderBy.Count > 0:
                yield return new DuckFormPart(" order by ");
                yield return new DuckFormPart(OrderBy: scope.Lower(call.OrderBy));
                break;
            case FormSegment.IgnoreNulls when call.IgnoresNulls:
                yield return new DuckFormPart(" ignore nulls");
                break;
            case FormSegment.Over when window is not null:
                yield return new DuckFormPart(" over ");
                yield return new DuckFormPart(Window: window);
                break;
        }
    }
}
