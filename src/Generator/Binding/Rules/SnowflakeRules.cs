using System.Globalization;
using Generator.Binding.Expressions;
using Generator.Binding.Queries;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Functions;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Binding.Rules;

/// <summary>Snowflake's rules.</summary>
internal sealed class SnowflakeRules(BindingContext context) : BindingRules
{
    public override bool HasDual => true;

    public override bool LeftColumnWins => true;

    public override bool MergedColumnsFirst => true;

    /// <summary>"ORDER BY": NULL is the greatest value.</summary>
    public override bool NullsFirst(bool isDescending) => isDescending;

    public override FunctionDefinition? Function(string name) => FunctionCatalog.Find(name);

    public override BoundExpression UnknownFunction(Syntax.FunctionCall call, Scope scope)
    {
        context.Report(BindingDiagnostics.UnknownFunction, call.Name.Span, call.Name.Last.Text, ForeignNames.Phrase(call.Name.Last.Text));
        context.Expressions.BindAll(call.Arguments.Select(a => a.Value).Where(v => v is not StarExpression), scope);
        return ExpressionBinder.Silent(call);
    }

    public override BoundExpression? Method(Syntax.FunctionCall call, Scope scope) => null;

    public override SqlType DataType(DataTypeName name)
    {
        List<int> arguments = [.. name.Arguments.Select(a => int.TryParse(a.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)];
        if (!SqlTypeNames.TryParse(name.Name, arguments, out var type, out var problem))
        {
            context.Report(BindingDiagnostics.UnknownDataType, name.Span, problem);
        }

        return type;
    }

    public override (SqlType Type, string? Digits) Number(string text)
    {
        var number = NumericText.OfConstant(text);
        return (number.Type, number.Digits);
    }

    public override bool CanCast(SqlType from, SqlType to) => SqlTypeConversions.CanCast(from, to);

    public override SqlType? ComparisonType(SqlType left, SqlType right) => Coercion.ComparisonType(left, right);

    public override SqlType? CommonType(SqlType left, SqlType right) => CommonSupertype.Of(left, right);

    public override IEnumerable<SqlType> Readings(IReadOnlyList<BoundExpression> values) =>
        CommonSupertype.Readings([.. values.Select(v => (v.Type, (v as BoundLiteral)?.Value))]);

    public override BoundExpression Condition(BoundExpression value, string place)
    {
        if (SqlTypeConversions.CanCoerce(value.Type, SqlType.Boolean))
        {
            return Coercion.Convert(value, SqlType.Boolean);
        }

        context.Report(BindingDiagnostics.NotACondition, value.Span, place, SqlTypeDisplay.Of(value.Type));
        return new BoundOpaqueExpression(value.Span, null);
    }

    public override BoundExpression? Combine(BinaryExpression syntax, BoundExpression left, BoundExpression right) => null;

    public override BoundExpression? Combine(UnaryExpression syntax, BoundExpression operand) => null;

    public override BoundExpression? Bind(Expression expression, Scope scope) => null;

    public override BoundExpression? Name(ColumnReference reference, Scope scope) => null;

    public override IReadOnlyList<SelectItem>? Expand(SelectItem item, Scope scope) => null;

    public override TableSymbol? StarOf(ObjectName qualifier, Scope scope) => null;

    public override bool AreKnown(StarExpression star) => true;

    public override bool Matches(StarExpression star, string name, string key) => star.Like is null || LikePattern.Matches(key, star.Like.Value);

    public override SqlName OutputName(SelectItem item, Func<BoundExpression> expression) => OutputNames.Of(item, context.Text);

    public override bool IsNameCertain(SelectItem item) => true;

    public override void SettleNames(IReadOnlyList<ColumnSymbol> columns)
    {
    }

    public override SqlName ValuesColumn(int index) => SqlName.Unquoted($"column{(index + 1).ToString(CultureInfo.InvariantCulture)}");

    public override QueryExpression? Rewrite(QueryExpression query) => null;

    public override BoundQueryBody? Describe(QueryExpression query, Scope scope) => null;

    public override (BoundTableSource Source, FromScope From)? Bind(TableSource source, Scope scope, FromScope left) => null;
}
