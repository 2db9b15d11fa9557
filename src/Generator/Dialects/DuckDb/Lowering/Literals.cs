using System.Globalization;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Functions.Dates;
using Generator.Templating;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>Constants and values of the run.</summary>
internal static class Literals
{
    public static DuckExpression Lower(BoundLiteral literal) => new DuckText(literal switch
    {
        { Value: null } => "null",
        { Type.Kind: SqlTypeKind.Number or SqlTypeKind.Float or SqlTypeKind.Boolean } => literal.Value,
        { Type.Kind: SqlTypeKind.Date } => $"date {Quote(literal.Value)}",
        { Type.Kind: SqlTypeKind.Time } => $"time {Quote(literal.Value)}",
        { Type.Kind: SqlTypeKind.TimestampNtz } => $"timestamp {Quote(literal.Value)}",
        { Type.Kind: SqlTypeKind.TimestampLtz or SqlTypeKind.TimestampTz } => $"timestamptz {Quote(literal.Value)}",
        { Type.Kind: SqlTypeKind.Binary } => $"unhex({Quote(literal.Value)})",
        _ => Quote(literal.Value),
    });

    /// <summary>A value in a literal's place is a parameter; one that the run gives as text is converted to the literal's type.</summary>
    public static DuckExpression Lower(BoundRunValue value)
    {
        var parameter = new DuckParameter(value.Value);
        return value.Type.Kind != SqlTypeKind.Varchar && value.Value.Type == RunValueType.Text && DuckDbTypes.NameOf(value.Type) is { } type
            ? new DuckCast(parameter, value.Type is { Kind: SqlTypeKind.Number, Scale: 0 } ? "bigint" : type)
            : parameter;
    }

    public static DuckExpression Lower(BoundInterpolatedText text) => new DuckInterpolatedText(
        [.. text.Parts.Select(part => new DuckTextPart(part.Text, part.Value))]);

    /// <summary><c>interval '1 day, 2 hours'</c> becomes <c>interval '1 day 2 hour'</c>.</summary>
    public static DuckExpression Lower(SelectScope scope, BoundInterval interval) =>
        interval.Parts.Any(part => part.Unit == DatePart.Nanosecond)
            ? scope.Context.Unsupported(interval.Span, DialectDiagnostics.ConstructWithoutForm, "An interval of nanoseconds", "its finest unit is the microsecond")
            : new DuckText($"interval {Quote(string.Join(" ", interval.Parts.Select(part => $"{part.Amount.ToString(CultureInfo.InvariantCulture)} {part.Unit.ToString().ToLowerInvariant()}")))}");

    public static string Quote(string text) => $"'{text.Replace("'", "''")}'";
}
