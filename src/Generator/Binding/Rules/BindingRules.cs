using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Functions;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Binding.Rules;

/// <summary>What names, types and NULLs mean in the dialect that a text is written in; the binders of what the dialects share ask here.</summary>
internal abstract class BindingRules
{
    public static BindingRules Of(SqlDialect dialect, BindingContext context) => dialect == SqlDialect.DuckDb ? new DuckDbRules(context) : new SnowflakeRules(context);

    /// <summary>Whether DUAL is a table of one row.</summary>
    public abstract bool HasDual { get; }

    /// <summary>Whether after JOIN … USING a bare name that both sides have means the left one's column.</summary>
    public abstract bool LeftColumnWins { get; }

    /// <summary>Whether a star gives the columns of USING before all others, rather than in the left table's place.</summary>
    public abstract bool MergedColumnsFirst { get; }

    /// <summary>Whether NULLs come first where a key of ORDER BY does not say it.</summary>
    public abstract bool NullsFirst(bool isDescending);

    /// <summary>The catalogue's row of a function; null when there is none.</summary>
    public abstract FunctionDefinition? Function(string name);

    /// <summary>A call of a function that the catalogue does not have.</summary>
    public abstract BoundExpression UnknownFunction(Syntax.FunctionCall call, Scope scope);

    /// <summary>The call of a dotted name; null when the name is that of a function.</summary>
    public abstract BoundExpression? Method(Syntax.FunctionCall call, Scope scope);

    /// <summary>A data type; unknown, with a diagnostic where the dialect has none of this name.</summary>
    public abstract SqlType DataType(DataTypeName name);

    /// <summary>The type of a number that is written out, and its digits.</summary>
    public abstract (SqlType Type, string? Digits) Number(string text);

    public abstract bool CanCast(SqlType from, SqlType to);

    /// <summary>The type in which two values are compared; unknown where the warehouse decides, null when they cannot be.</summary>
    public abstract SqlType? ComparisonType(SqlType left, SqlType right);

    /// <summary>The type of a column that takes values of both; null when there is none.</summary>
    public abstract SqlType? CommonType(SqlType left, SqlType right);

    /// <summary>The types as the values count, where constants take those of what they stand beside.</summary>
    public abstract IEnumerable<SqlType> Readings(IReadOnlyList<BoundExpression> values);

    /// <summary>A condition; a diagnostic when the value is no truth value.</summary>
    public abstract BoundExpression Condition(BoundExpression value, string place);

    /// <summary>An operator over values, other than a comparison, AND and OR; null for one that the dialects share.</summary>
    public abstract BoundExpression? Combine(BinaryExpression syntax, BoundExpression left, BoundExpression right);

    /// <summary>An operator before or after a value, other than NOT; null for one that the dialects share.</summary>
    public abstract BoundExpression? Combine(UnaryExpression syntax, BoundExpression operand);

    /// <summary>An expression that only this dialect has; null when it has none such.</summary>
    public abstract BoundExpression? Bind(Expression expression, Scope scope);

    /// <summary>A name that is no column of a table: a table as a value, a field of a column; null when it is neither.</summary>
    public abstract BoundExpression? Name(ColumnReference reference, Scope scope);

    /// <summary>The items that one of the select list stands for; null when it is one by itself.</summary>
    public abstract IReadOnlyList<SelectItem>? Expand(SelectItem item, Scope scope);

    /// <summary>What a star stands for whose qualifier is no table; null when it is a mistake.</summary>
    public abstract TableSymbol? StarOf(ObjectName qualifier, Scope scope);

    /// <summary>Whether the columns that the pattern after a star takes are known without the warehouse.</summary>
    public abstract bool AreKnown(StarExpression star);

    /// <summary>Whether the pattern after a star takes a column.</summary>
    public abstract bool Matches(StarExpression star, string name, string key);

    /// <summary>The name of an item of the select list.</summary>
    /// <param name="item">The item.</param>
    /// <param name="expression">What it is bound to.</param>
    public abstract SqlName OutputName(SelectItem item, Func<BoundExpression> expression);

    /// <summary>Whether what <see cref="OutputName"/> says of an item without an alias is certain.</summary>
    public abstract bool IsNameCertain(SelectItem item);

    /// <summary>Gives output columns of one name different ones.</summary>
    public abstract void SettleNames(IReadOnlyList<ColumnSymbol> columns);

    /// <summary>The name of a column of VALUES.</summary>
    /// <param name="index">From 0.</param>
    public abstract SqlName ValuesColumn(int index);

    /// <summary>A query that only this dialect has, in the words of those that all have; null when it has none such.</summary>
    public abstract QueryExpression? Rewrite(QueryExpression query);

    /// <summary>The columns of a query that describes another; null for any other query.</summary>
    public abstract BoundQueryBody? Describe(QueryExpression query, Scope scope);

    /// <summary>A source that only this dialect has; null when it has none such.</summary>
    public abstract (BoundTableSource Source, FromScope From)? Bind(TableSource source, Scope scope, FromScope left);
}
