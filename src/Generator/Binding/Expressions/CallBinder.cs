using Generator.Binding.Queries;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Functions;
using Generator.Syntax;
using Generator.Text;

namespace Generator.Binding.Expressions;

/// <summary>Binds calls of scalar, aggregate and window functions by the catalogue.</summary>
internal sealed class CallBinder(BindingContext context)
{
    private readonly CallArguments _arguments = new(context);
    private readonly WindowBinder _windows = new(context);

    public BoundExpression Bind(Syntax.FunctionCall call, Scope scope)
    {
        if (call.Name.Parts.Count > 1 || call.Method is not null)
        {
            var name = string.Join(".", call.Name.Parts.Select(p => SqlName.Of(p).Text)) + (call.Method is { } called ? "!" + SqlName.Of(called).Text : "");
            if (context.Rules.Method(call, scope) is { } method)
            {
                return method;
            }

            if (context.Rules.Function(name) is { } qualified)
            {
                return Bind(call, qualified, scope);
            }

            return new BoundUserFunction(call.Span, name, context.Expressions.BindAll(call.Arguments.Select(a => a.Value), scope));
        }

        if (call.Name.Last.Name == "IDENTIFIER")
        {
            return new BoundOpaqueExpression(call.Span, "IDENTIFIER");
        }

        if (context.Rules.Function(call.Name.Last.Text) is { } definition)
        {
            return Bind(call, definition, scope);
        }

        return context.Rules.UnknownFunction(call, scope);
    }

    /// <summary><c>extract(year from x)</c> is <c>date_part(year, x)</c>.</summary>
    public BoundExpression BindExtract(ExtractExpression extract, Scope scope)
    {
        var operand = context.Expressions.Bind(extract.Operand, scope);
        var arguments = new BoundArguments([new BoundKeyword(extract.Part.Span, extract.Part.Text.ToLowerInvariant()), operand], [null, null], IsStar: false);
        return Resolve(extract, extract.Part.Span, context.Rules.Function("DATE_PART")!, arguments, [], mayBeEmpty: true, isWindow: false) is { } call
            ? call
            : ExpressionBinder.Silent(extract);
    }

    private BoundExpression Bind(Syntax.FunctionCall syntax, FunctionDefinition definition, Scope scope)
    {
        var isAllowed = IsAllowed(syntax, definition, scope.Clause);
        var inner = syntax.Over is not null ? scope with { Clause = Clause.Window with { SeesAliases = scope.Clause.SeesAliases }, Facts = scope.StatementFacts }
            : definition.Name == ConnectByBinder.PathFunction && scope.Hierarchy is { Rows: var rows } ? scope with { Facts = rows, StatementFacts = rows }
            : definition.Kind == FunctionKind.Aggregate ? scope with { Clause = Clause.Aggregate with { SeesAliases = scope.Clause.SeesAliases }, KeptInTotals = null }
            : scope;
        var arguments = _arguments.Bind(syntax, definition, inner);
        var orderBy = context.Expressions.BindSortKeys(syntax.WithinGroup ?? syntax.OrderBy, inner);
        var filter = syntax.Filter is null ? null : context.Expressions.BindCondition(syntax.Filter, inner);
        var window = syntax.Over is null ? null : _windows.Bind(syntax.Over, inner);
        if (!isAllowed)
        {
            return ExpressionBinder.Silent(syntax);
        }

        var mayBeEmpty = filter is not null || (window is null ? scope.GroupsMayBeEmpty : window.MayBeEmpty);
        if (Resolve(syntax, syntax.Name.Span, definition, arguments, orderBy, mayBeEmpty, window is not null) is not { } call)
        {
            return ExpressionBinder.Silent(syntax);
        }

        call = call with { IsDistinct = syntax.IsDistinct, Filter = filter, IgnoresNulls = syntax.NullTreatment == NullTreatment.IgnoreNulls };
        return window is null ? call : new BoundWindowCall(syntax.Span, call.Nullable, call, window.PartitionBy, window.OrderBy, window.Frame);
    }

    private bool IsAllowed(Syntax.FunctionCall syntax, FunctionDefinition definition, Clause clause)
    {
        var name = definition.Name;
        switch (definition.Kind)
        {
            case FunctionKind.Window when syntax.Over is null && clause != Clause.Measures:
                context.Report(BindingDiagnostics.WindowNeeded, syntax.Span, name, "is a window function: write OVER (…) after it");
                return false;
            case not (FunctionKind.Window or FunctionKind.Aggregate) when syntax.Over is not null:
                context.Report(BindingDiagnostics.WindowNeeded, syntax.Span, name, "is no window function: OVER cannot follow it");
                return false;
            case FunctionKind.Aggregate or FunctionKind.Window when syntax.Over is not null && !clause.AllowsWindows:
                context.Report(BindingDiagnostics.WindowNotAllowed, syntax.Span, name, clause.Name, Advice.ForWindow(clause));
                return false;
            case FunctionKind.Aggregate when syntax.Over is null && !clause.AllowsAggregates:
                context.Report(BindingDiagnostics.AggregateNotAllowed, syntax.Span, name, clause.Name, Advice.ForAggregate(clause));
                return false;
            default:
                return true;
        }
    }

    private BoundCall? Resolve(
        SqlNode syntax,
        Microsoft.CodeAnalysis.Text.TextSpan nameSpan,
        FunctionDefinition definition,
        BoundArguments arguments,
        EquatableArray<BoundSortKey> orderBy,
        bool mayBeEmpty,
        bool isWindow)
    {
        var resolution = FunctionCatalog.Resolve(definition, [.. arguments.Describe()]);
        if (resolution.Problems.Count > 0)
        {
            var problem = resolution.Problems[0];
            context.Report(
                problem.Kind == CallProblemKind.ArgumentType ? BindingDiagnostics.WrongArgumentType : BindingDiagnostics.WrongArguments,
                problem.Argument < 0 ? nameSpan : arguments.Values[problem.Argument].Span,
                definition.Name,
                problem.Message);
            return null;
        }

        var ordered = arguments.ConvertedBy(resolution).InOrderOf(resolution);
        var type = definition.Result.Of(Rules(ordered, orderBy, mayBeEmpty, isWindow));
        if (definition.Result.UnifiesFrom is { } first)
        {
            if (CommonType.Of(context, definition.Name, ordered.Values.Skip(first)) is null)
            {
                return null;
            }

            ordered = ordered with { Values = [.. ordered.Values.Select((value, i) => i < first ? value : Coercion.Convert(value, type))] };
        }

        return new BoundCall(
            syntax.Span,
            type,
            definition.Nullability.Of(Rules(ordered, orderBy, mayBeEmpty, isWindow)),
            definition,
            ordered.Values.ToEquatableArray(),
            IsDistinct: false,
            arguments.IsStar,
            orderBy,
            IgnoresNulls: false);
    }

    private static Functions.FunctionCall Rules(BoundArguments arguments, EquatableArray<BoundSortKey> orderBy, bool mayBeEmpty, bool isWindow) => new(
        arguments.Describe().ToEquatableArray(),
        orderBy.Select(k => new FunctionOrderKey(k.Expression.Type, k.Expression.Nullable, k.IsDescending)).ToEquatableArray(),
        mayBeEmpty,
        isWindow);
}
