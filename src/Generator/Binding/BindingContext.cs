using Generator.Binding.Expressions;
using Generator.Binding.Queries;
using Generator.Binding.Rules;
using Generator.Binding.Tables;
using Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding;

/// <summary>What all binders of one text share.</summary>
internal sealed class BindingContext
{
    public BindingContext(Syntax.SyntaxTree tree, HoleMap holes, IRelationSchemas schemas)
    {
        Text = tree.Text;
        Holes = holes;
        Schemas = schemas;
        Rules = BindingRules.Of(tree.Dialect, this);
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

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) => Diagnostics.Report(descriptor, span, arguments);
}
