using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>Something that FROM reads rows of.</summary>
internal abstract record TableSource(TextSpan Span) : SqlNode(Span);

/// <summary>Stands where the text has no valid table; it is diagnosed already.</summary>
internal sealed record MissingTable(TextSpan Span) : TableSource(Span);

/// <summary><c>as alias (columns)</c></summary>
/// <param name="Columns">New names for the columns; empty when they keep their own.</param>
internal sealed record TableAlias(TextSpan Span, Identifier Name, EquatableArray<Identifier> Columns) : SqlNode(Span);

/// <summary>A table, view or common table expression by name.</summary>
/// <param name="TimeTravel">AT or BEFORE; null for the present.</param>
/// <param name="Changes">CHANGES; null for the rows themselves.</param>
internal sealed record TableReference(
    TextSpan Span,
    ObjectName Name,
    TimeTravel? TimeTravel,
    TableAlias? Alias,
    TableChanges? Changes = null) : TableSource(Span);

/// <summary><c>changes (information =&gt; default) at (…) end (…)</c>: the rows changed between two times ("CHANGES").</summary>
/// <param name="Information">DEFAULT or APPEND_ONLY.</param>
/// <param name="Start">AT or BEFORE.</param>
/// <param name="End">The end's TIMESTAMP, OFFSET or STATEMENT; null for now.</param>
internal sealed record TableChanges(TextSpan Span, Identifier Information, TimeTravel Start, FunctionArgument? End) : SqlNode(Span);

/// <summary><c>table('schema.name')</c>, <c>table($name)</c>, <c>table(:name)</c>: a table whose name is a value.</summary>
/// <param name="Name">A string or a variable.</param>
internal sealed record TableByValue(TextSpan Span, Expression Name, TableAlias? Alias) : TableSource(Span);

/// <summary><c>$1</c> after the flow operator: the rows of the statement so many places before ("Flow operators").</summary>
/// <param name="Steps">One for the statement just before.</param>
internal sealed record FlowResult(TextSpan Span, int Steps, TableAlias? Alias) : TableSource(Span);

/// <summary><c>at (timestamp =&gt; x)</c>, <c>before (statement =&gt; '…')</c> ("AT | BEFORE").</summary>
/// <param name="Argument">Its name is TIMESTAMP, OFFSET, STATEMENT or STREAM.</param>
internal sealed record TimeTravel(TextSpan Span, bool IsBefore, FunctionArgument Argument) : SqlNode(Span);

/// <summary>A query in parentheses, or a bare VALUES.</summary>
/// <param name="IsLateral">Whether it sees the tables to its left.</param>
internal sealed record DerivedTable(TextSpan Span, Query Query, bool IsLateral, TableAlias? Alias) : TableSource(Span);

/// <summary><c>lateral flatten(input =&gt; x)</c>, <c>table(f(…))</c>. A table function sees the tables to its left in each of its forms.</summary>
/// <param name="IsLateral">Whether the word LATERAL stands before it.</param>
/// <param name="HasOrdinality">DuckDB's WITH ORDINALITY.</param>
internal sealed record TableFunction(
    TextSpan Span,
    FunctionCall Call,
    bool IsLateral,
    TableAlias? Alias,
    bool HasOrdinality = false) : TableSource(Span);

/// <summary>Staged files: <c>@stage/path (file_format =&gt; json, pattern =&gt; '.*')</c> ("Querying data in staged files").</summary>
internal sealed record StagedFiles(
    TextSpan Span,
    StageLocation Location,
    EquatableArray<FunctionArgument> Options,
    TableAlias? Alias) : TableSource(Span);

/// <summary>How much of a table is read ("SAMPLE / TABLESAMPLE").</summary>
/// <param name="Method">BERNOULLI, ROW, SYSTEM or BLOCK; null when not said.</param>
/// <param name="Size">Percent, or a number of rows.</param>
/// <param name="IsRows">Whether the size is a number of rows.</param>
/// <param name="Seed">Null for none.</param>
internal sealed record SampledTable(
    TextSpan Span,
    TableSource Source,
    Identifier? Method,
    Expression Size,
    bool IsRows,
    Expression? Seed) : TableSource(Span);
