using Generator.Text;

namespace Generator.Templating;

/// <summary>A data test of a schema file, as its macro is called.</summary>
/// <param name="Name">As written: <c>not_null</c>, <c>dbt_utils.expression_is_true</c>.</param>
/// <param name="Model">The relation tested.</param>
/// <param name="ColumnName">The column it stands under; null for a test of the whole relation.</param>
/// <param name="Arguments">Its arguments; a text may hold Jinja, or be a bare <c>ref('x')</c> as in <c>to: ref('x')</c>.</param>
/// <param name="Where">The <c>where</c> configuration: only these rows are tested.</param>
/// <param name="Location">The test's entry in the schema file.</param>
internal sealed record GenericTest(
    string Name,
    ResolvedRelation Model,
    string? ColumnName,
    EquatableArray<GenericTestArgument> Arguments,
    string? Where,
    SourceLocation Location);

/// <summary>One argument of a data test.</summary>
internal sealed record GenericTestArgument(string Name, TemplateValue Value, SourceLocation Location);
