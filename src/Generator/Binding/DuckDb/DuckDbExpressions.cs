using Generator.Binding.Expressions;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Functions;
using Generator.Functions.DuckDb;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;
using Generator.Types.DuckDb;

namespace Generator.Binding.DuckDb;

/// <summary>Binds the expressions that only DuckDB has.</summary>
internal sealed class DuckDbExpressions(BindingContext context)
{
    public BoundExpression? Bind(Expression expression, Scope scope) => expression switch
    {
        ArrayLiteral list => BindList(list, scope),
        ObjectLiteral { Star: null } @object => BindStruct(@object, scope),
        MapLiteral map => BindMap(map, scope),
        ListComprehension comprehension => BindComprehension(comprehension, scope),
        ElementAccess access => BindElement(access, scope),
        SliceExpression slice => BindSlice(slice, scope),
        MemberAccess member => DuckDbNames.Field(member, context.Expressions.Bind(member.Operand, scope), member.Member.Text),
        MethodCall method => context.Expressions.Bind(
            method.Call with { Span = method.Span, Arguments = [new Syntax.FunctionArgument(method.Operand.Span, null, method.Operand), .. method.Call.Arguments] }, scope),
        IntervalLiteral interval => Operation(interval, SqlType.Interval, nullable: false, "interval"),
        IntervalExpression interval => Operation(interval, SqlType.Interval, "interval", context.Expressions.Bind(interval.Value, scope)),
        InCollectionExpression membership => Boolean(membership, scope, membership.Operand, membership.Collection),
        QuantifiedCollection quantified => Boolean(quantified, scope, quantified.Left, quantified.Collection),
        AtTimeZoneExpression zoned => BindZoned(zoned, scope),
        ColumnsExpression columns => BindColumns(columns, scope),
        PositionalColumn positional => BindPositional(positional, scope),
        _ => null,
    };

    private BoundArrayLiteral BindList(ArrayLiteral syntax, Scope scope)
    {
        var items = context.Expressions.BindAll(syntax.Items, scope);
        var read = DuckDbSupertype.OfAll(context.Rules.Readings(items));
        var element = read.Kind == SqlTypeKind.Null ? DuckDbSupertype.OfAll(items.Select(i => i.Type)) : read;
        return new BoundArrayLiteral(syntax.Span, element.Kind == SqlTypeKind.Null ? SqlType.Array : DuckDbTypeNames.ListOf(element), items);
    }

    private BoundOperation BindStruct(ObjectLiteral syntax, Scope scope)
    {
        var fields = syntax.Fields.Select(f => (f.Key.Value, Value: context.Expressions.Bind(f.Value, scope))).ToList();
        var shape = new PayloadShape(
            fields.Select(f => new PayloadField(f.Item1, DuckDbTypeNames.ShapeOf(f.Value.Type))).OrderBy(f => f.Name, StringComparer.Ordinal).ToEquatableArray());
        return new BoundOperation(syntax.Span, SqlType.Object with { Shape = shape }, Nullable: false, "struct", fields.Select(f => f.Value).ToEquatableArray());
    }

    private BoundOperation BindMap(MapLiteral syntax, Scope scope)
    {
        var keys = syntax.Entries.Select(e => context.Expressions.Bind(e.Key, scope)).ToList();
        var values = syntax.Entries.Select(e => context.Expressions.Bind(e.Value, scope)).ToList();
        var value = DuckDbSupertype.OfAll(values.Select(v => v.Type));
        var type = SqlType.Object with { Shape = values.Count == 0 ? null : new PayloadShape([], DuckDbTypeNames.ShapeOf(value)) };
        return new BoundOperation(syntax.Span, type, Nullable: false, "map", [.. keys, .. values]);
    }

    // [f(x) for x in list if c(x)] is list_transform(list_filter(list, x -> c(x)), x -> f(x)).
    private BoundCall BindComprehension(ListComprehension syntax, Scope scope)
    {
        var list = context.Expressions.Bind(syntax.List, scope);
        if (syntax.Condition is { } condition)
        {
            list = Call(syntax, "LIST_FILTER", list.Type, list, Lambda(syntax, condition, list, scope));
        }

        var lambda = Lambda(syntax, syntax.Item, list, scope);
        return Call(syntax, "LIST_TRANSFORM", DuckDbTypeNames.ListOf(lambda.Type), list, lambda);
    }

    private BoundLambda Lambda(ListComprehension syntax, Expression body, BoundExpression list, Scope scope)
    {
        var parameters = syntax.Variables
            .Select((v, i) => new ColumnSymbol(SqlName.Of(v), i == 0 ? DuckDbTypeNames.ElementOf(list.Type) : DuckDbTypeNames.BigInt, nullable: i == 0, v.Span))
            .ToEquatableArray();
        return new BoundLambda(body.Span, parameters, context.Expressions.Bind(body, scope with { Parameters = [.. scope.Parameters, .. parameters] }));
    }

    private static BoundCall Call(SqlNode syntax, string name, SqlType type, BoundExpression list, BoundExpression lambda) => new(
        syntax.Span, type, list.Nullable, DuckDbCatalog.Find(name)!, [list, lambda], IsDistinct: false, IsStar: false, OrderBy: [], IgnoresNulls: false);

    private BoundExpression BindElement(ElementAccess syntax, Scope scope)
    {
        var operand = context.Expressions.Bind(syntax.Operand, scope);
        if (syntax.Index is StringLiteral field && operand.Type.Shape?.Element is null)
        {
            return DuckDbNames.Field(syntax, operand, field.Value);
        }

        var index = context.Expressions.Bind(syntax.Index, scope);
        var type = operand.Type.Kind switch
        {
            SqlTypeKind.Varchar => SqlType.Varchar,
            SqlTypeKind.Variant => SqlType.Variant,
            _ => DuckDbTypeNames.ElementOf(operand.Type),
        };
        return new BoundOperation(syntax.Span, type, operand.Type.Kind != SqlTypeKind.Varchar || operand.Nullable || index.Nullable, "[]", [operand, index]);
    }

    private BoundOperation BindSlice(SliceExpression syntax, Scope scope)
    {
        var operand = context.Expressions.Bind(syntax.Operand, scope);
        var bounds = new[] { syntax.From, syntax.To, syntax.Step }.OfType<Expression>().Select(e => context.Expressions.Bind(e, scope)).ToList();
        return new BoundOperation(syntax.Span, operand.Type with { Length = null }, operand.Nullable || bounds.Any(b => b.Nullable), "[:]", [operand, .. bounds]);
    }

    // A timestamp without zone gets one, and the other way round.
    private BoundOperation BindZoned(AtTimeZoneExpression syntax, Scope scope)
    {
        var operand = context.Expressions.Bind(syntax.Operand, scope);
        var type = operand.Type.Kind switch
        {
            SqlTypeKind.TimestampTz => DuckDbTypeNames.Timestamp,
            SqlTypeKind.TimestampNtz or SqlTypeKind.Date => DuckDbTypeNames.TimestampTz,
            _ => SqlType.Unknown,
        };
        return Operation(syntax, type, "at time zone", operand, context.Expressions.Bind(syntax.Zone, scope));
    }

    // Where it could not be taken apart, it is a value of all columns that it may stand for.
    private BoundOperation BindColumns(ColumnsExpression syntax, Scope scope)
    {
        var star = new StarExpression(syntax.Span, null, null, [], [], []);
        var columns = context.Queries.Stars.Expand(star, scope).Select(i => i.Bind?.Invoke()).OfType<BoundExpression>();
        return new BoundOperation(syntax.Span, SqlType.Unknown, Nullable: true, "columns", columns.ToEquatableArray());
    }

    /// <summary><c>#1</c>: the first of all columns of FROM.</summary>
    private static BoundExpression BindPositional(PositionalColumn syntax, Scope scope)
    {
        var columns = scope.From.Entries.SelectMany(e => e.Table.Columns.Select(c => (Entry: e, Column: c))).ToList();
        return scope.From.IsOpen || scope.From.Merged.Count > 0 || syntax.Position < 1 || syntax.Position > columns.Count
            ? new BoundOpaqueExpression(syntax.Span, "a positional column")
            : new BoundColumnReference(
                syntax.Span,
                scope.IsNullable(columns[syntax.Position - 1].Entry, columns[syntax.Position - 1].Column),
                columns[syntax.Position - 1].Column,
                columns[syntax.Position - 1].Entry.Table);
    }

    private BoundOperation Boolean(SqlNode syntax, Scope scope, Expression left, Expression right) => new(
        syntax.Span, SqlType.Boolean, Nullable: true, "in", [context.Expressions.Bind(left, scope), context.Expressions.Bind(right, scope)]);

    private static BoundOperation Operation(SqlNode syntax, SqlType type, bool nullable, string name) => new(syntax.Span, type, nullable, name, []);

    private static BoundOperation Operation(SqlNode syntax, SqlType type, string name, params BoundExpression[] operands) =>
        new(syntax.Span, type, operands.Any(o => o.Nullable), name, operands.ToEquatableArray());
}
