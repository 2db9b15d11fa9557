using Generator.Binding.Expressions;
using Generator.Binding.Queries;
using Generator.Binding.Scopes;
using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Functions;
using Generator.Syntax;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Tables;

/// <summary>Binds FLATTEN ("FLATTEN"). Elements have the shape that is declared for the elements of the input.</summary>
internal sealed class FlattenBinder(BindingContext context)
{
    private static readonly string[] Parameters = ["input", "path", "outer", "recursive", "mode"];

    public BoundTableSource Bind(TableFunction syntax, Scope scope)
    {
        var arguments = Arguments(syntax.Call);
        var input = arguments.TryGetValue("input", out var value) ? context.Expressions.Bind(value, scope) : MissingInput(syntax);
        if (!input.Type.IsSemiStructured && input.Type.Kind is not (SqlTypeKind.Unknown or SqlTypeKind.Null))
        {
            context.Report(
                BindingDiagnostics.WrongArgumentType, input.Span, "FLATTEN", $"takes an array, object or variant as input, not {SqlTypeDisplay.Of(input.Type)}");
        }

        var path = Text(arguments, "path");
        var isOuter = IsTrue(arguments, "outer");
        var isRecursive = IsTrue(arguments, "recursive");
        var mode = Text(arguments, "mode")?.ToUpperInvariant() switch
        {
            "OBJECT" => FlattenMode.Object,
            "ARRAY" => FlattenMode.Array,
            _ => FlattenMode.Both,
        };
        var shape = path is null ? input.Type.Shape : null;
        var name = Aliases.Name(syntax.Alias) ?? SqlName.Unquoted("flatten");
        var columns = Renaming.Apply(Columns(shape, isOuter, isRecursive, path is null && input.Type.Kind == SqlTypeKind.Array), Aliases.ColumnNames(syntax.Alias));
        return new BoundFlatten(syntax.Span, new TableSymbol(name, columns), input, path is { Length: 0 } ? null : path, isOuter, isRecursive, mode);
    }

    private static IReadOnlyList<ColumnSymbol> Columns(PayloadShape? shape, bool isOuter, bool isRecursive, bool isArray)
    {
        isArray = (isArray || shape?.Element is not null) && !isRecursive;
        var element = isArray ? shape?.Element : null;
        return
        [
            Column("seq", SqlType.Integer, nullable: false),
            Column("key", SqlType.Varchar, nullable: true),
            Column("path", SqlType.Varchar, nullable: isOuter),
            Column("index", SqlType.Integer, nullable: !isArray || isOuter),
            Column("value", SqlType.Variant with { Shape = element }, nullable: true),
            Column("this", SqlType.Variant with { Shape = shape }, nullable: isOuter),
        ];
    }

    private static ColumnSymbol Column(string name, SqlType type, bool nullable) => new(SqlName.Unquoted(name), type, nullable);

    private static Dictionary<string, Expression> Arguments(Syntax.FunctionCall call)
    {
        var arguments = new Dictionary<string, Expression>(StringComparer.Ordinal);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var name = call.Arguments[i].Name?.Text.ToLowerInvariant() ?? (i < Parameters.Length ? Parameters[i] : "");
            arguments[name] = call.Arguments[i].Value;
        }

        return arguments;
    }

    private BoundExpression MissingInput(TableFunction syntax)
    {
        context.Report(BindingDiagnostics.WrongArguments, syntax.Call.Name.Span, "FLATTEN", "needs the value to open: write input => column");
        return ExpressionBinder.Silent(syntax.Call);
    }

    private static string? Text(Dictionary<string, Expression> arguments, string name) =>
        arguments.TryGetValue(name, out var value) && value is StringLiteral text ? text.Value : null;

    private static bool IsTrue(Dictionary<string, Expression> arguments, string name) =>
        arguments.TryGetValue(name, out var value) && value is BooleanLiteral { Value: true };
}
