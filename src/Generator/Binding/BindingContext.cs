using Generator.Binding.Expressions;
using Generator.Binding.Queries;
using Generator.Binding.Tables;
using Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding;

/// <summary>What all binders of one text share.</summary>
internal sealed class BindingContext
{
    public BindingContext(string text, HoleMap holes, IRelationSchemas schemas)
    {
        Text = text;
        Holes = holes;
        Schemas = schemas;
        Expressions = new ExpressionBinder(this);
        Tables = new TableSourceBinder(this);
        Queries = new QueryBinder(this);
    }

    /// <summary>The rendered text, in which all spans count.</summary>
    public string Text { get; }

    public HoleMap Holes { get; }

    public IRelationSchemas Schemas { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    public ExpressionBinder Expressions { get; }

    public TableSourceBinder Tables { get; }

    public QueryBinder Queries { get; }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) => Diagnostics.Report(descriptor, span, arguments);
}
