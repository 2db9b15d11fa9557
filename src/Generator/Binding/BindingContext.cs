using Generator.Binding.Expressions;
using Generator.Binding.Queries;
using Generator.Binding.Rules;
using Generator.Binding.Tables;
using Generator.Binding.Statements;
using Generator.Diagnostics;
using Generator.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding;

/// <summary>What all binders of one text share.</summary>
internal sealed class BindingContext
{
    private readonly Syntax.SqlDialect _dialect;

    public BindingContext(Syntax.SyntaxTree tree, HoleMap holes, IRelationSchemas schemas)
        : this(tree.Text, tree.Dialect, holes, schemas)
    {
    }

    private BindingContext(string text, Syntax.SqlDialect dialect, HoleMap holes, IRelationSchemas schemas)
    {
        Text = text;
        Holes = holes;
        Schemas = schemas;
        _dialect = dialect;
        Rules = BindingRules.Of(dialect, this);
        Expressions = new ExpressionBinder(this);
        Tables = new TableSourceBinder(this);
        Queries = new QueryBinder(this);
    }

    /// <summary>The rendered text, in which all spans count.</summary>
    public string Text { get; }

    public HoleMap Holes { get; }

    public IRelationSchemas Schemas { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>What the text's dialect has of its own.</summary>
    public BindingRules Rules { get; }

    public ExpressionBinder Expressions { get; }

    public TableSourceBinder Tables { get; }

    public QueryBinder Queries { get; }

    /// <summary>The file formats and stages that the project creates.</summary>
    public StageObjects Staged { get; init; } = StageObjects.None;

    /// <summary>The type of <c>$1</c>, <c>$2</c>, … of staged files, as the statement's file format has it.</summary>
    public SqlType StagedFields { get; set; } = SqlType.Variant;

    /// <summary>The same, with diagnostics of its own, for what may be understood or not.</summary>
    public BindingContext Quietly() => new(Text, _dialect, Holes, Schemas) { Staged = Staged, StagedFields = StagedFields };

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) => Diagnostics.Report(descriptor, span, arguments);
}
