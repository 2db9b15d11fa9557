using System.Globalization;
using Generator.Binding.DuckDb;
using Generator.Binding.Queries;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Functions;
using Generator.Functions.DuckDb;
using Generator.Syntax;
using Generator.Types;
using Generator.Types.DuckDb;

namespace Generator.Binding.Rules;

/// <summary>
/// DuckDB's rules. The text runs as it is written, so that whatever DuckDB takes is right: names are checked, types are inferred, and what is not known of
/// them, or does not fit together, is of unknown type without a word.
/// </summary>
internal sealed class DuckDbRules : BindingRules
{
    private readonly BindingContext _context;
    private readonly DuckDbExpressions _expressions;
    private readonly DuckDbNames _names;
    private readonly DuckDbSources _sources;
    private readonly DuckDbPivots _pivots;
    private readonly ColumnsExpansion _columns;

    public DuckDbRules(BindingContext context)
    {
        _context = context;
        _names = new DuckDbNames(context);
        _expressions = new DuckDbExpressions(context);
        _sources = new DuckDbSources(context);
        _pivots = new DuckDbPivots(context);
        _columns = new ColumnsExpansion(context);
    }

    public override bool HasDual => false;

    public override bool LeftColumnWins => false;

    public override bool MergedColumnsFirst => false;

    /// <summary>"ORDER BY clause": NULLS LAST by default.</summary>
    public override bool NullsFirst(bool isDescending) => false;

    public override FunctionDefinition? Function(string name) => DuckDbCatalog.Find(name);

    public override BoundExpression UnknownFunction(Syntax.FunctionCall call, Scope scope) => new BoundUserFunction(
        call.Span,
        call.Name.Last.Text.ToLowerInvariant(),
        _context.Expressions.BindAll(call.Arguments.Select(a => a.Value).Where(v => v is not StarExpression), scope));

    public override BoundExpression? Method(Syntax.FunctionCall call, Scope scope) => _names.Method(call, scope);

    public override SqlType DataType(DataTypeName name) => DuckDbTypeNames.Resolve(name);

    public override (SqlType Type, string? Digits) Number(string text) => (DuckDbNumbers.OfConstant(text), text.Replace("_", ""));

    public override bool CanCast(SqlType from, SqlType to) => true;

    public override SqlType? ComparisonType(SqlType left, SqlType right) => SqlType.Unknown;

    public override SqlType? CommonType(SqlType left, SqlType right) => DuckDbSupertype.Of(left, right);

    public override IEnumerable<SqlType> Readings(IReadOnlyList<BoundExpression> values)
    {
        List<BoundExpression> others = [.. values.Where(v => v is not BoundLiteral && v.Type.Kind != SqlTypeKind.Null)];
        return values.Select(v => v is BoundLiteral && others.Count > 0
            && (v.Type.Kind == SqlTypeKind.Varchar || (DuckDbNumbers.IsWhole(v.Type) && others.All(o => DuckDbNumbers.IsWhole(o.Type))))
                ? SqlType.Null
                : v.Type);
    }

    public override BoundExpression Condition(BoundExpression value, string place) => value;

    public override BoundExpression? Combine(BinaryExpression syntax, BoundExpression left, BoundExpression right)
    {
        var (l, r) = Read(left, right);
        return new BoundBinary(
            syntax.Span,
            DuckDbArithmetic.TypeOf(syntax.Operator, l, r),
            left.Nullable || right.Nullable || DuckDbArithmetic.GivesNull(syntax.Operator) || left.Type.IsUnknown || right.Type.IsUnknown,
            syntax.Operator,
            left,
            right);
    }

    public override BoundExpression? Combine(UnaryExpression syntax, BoundExpression operand) =>
        new BoundUnary(syntax.Span, DuckDbArithmetic.TypeOf(syntax.Operator, operand.Type), operand.Nullable, syntax.Operator, operand);

    public override BoundExpression? Bind(Expression expression, Scope scope) => _expressions.Bind(expression, scope);

    public override BoundExpression? Name(ColumnReference reference, Scope scope) => _names.Bind(reference, scope);

    public override IReadOnlyList<SelectItem>? Expand(SelectItem item, Scope scope) => _columns.Expand(item, scope);

    /// <summary>The fields of a struct.</summary>
    public override TableSymbol? StarOf(ObjectName qualifier, Scope scope) =>
        _names.IsStruct(qualifier, scope) ? new TableSymbol(null, [], isOpen: true) : null;

    public override bool AreKnown(StarExpression star) => StarPatterns.AreKnown(star);

    public override bool Matches(StarExpression star, string name, string key) => star.Like is null || StarPatterns.Matches(star, name);

    public override SqlName OutputName(SelectItem item, Func<BoundExpression> expression) => ExpressionNames.Of(item, expression);

    public override bool IsNameCertain(SelectItem item) => ExpressionNames.IsCertain(item);

    /// <summary>The second column a of a query is a_1, the third a_2.</summary>
    public override void SettleNames(IReadOnlyList<ColumnSymbol> columns)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            counts.TryGetValue(column.Key, out var count);
            counts[column.Key] = count + 1;
            if (count > 0)
            {
                column.Rename(SqlName.Unquoted($"{column.Name}_{count.ToString(CultureInfo.InvariantCulture)}"));
            }
        }
    }

    public override SqlName ValuesColumn(int index) => SqlName.Unquoted($"col{index.ToString(CultureInfo.InvariantCulture)}");

    public override QueryExpression? Rewrite(QueryExpression query) => DuckDbPivots.Rewrite(query);

    public override BoundQueryBody? Describe(QueryExpression query, Scope scope) => query is DescribeQuery describe ? _sources.Describe(describe, scope) : null;

    public override (BoundTableSource Source, FromScope From)? Bind(TableSource source, Scope scope, FromScope left) => source switch
    {
        PivotedSource pivoted => _pivots.Bind(pivoted, scope, left),
        UnpivotedSource unpivoted => _pivots.Bind(unpivoted, scope, left),
        _ => _sources.Bind(source, scope, left),
    };

    // A whole number that is written out takes the type of the one beside it.
    private static (SqlType Left, SqlType Right) Read(BoundExpression left, BoundExpression right) =>
        DuckDbNumbers.IsWhole(left.Type) && DuckDbNumbers.IsWhole(right.Type)
            ? (left is BoundLiteral && right is not BoundLiteral ? right.Type : left.Type, right is BoundLiteral && left is not BoundLiteral ? left.Type : right.Type)
            : (left.Type, right.Type);
}
