using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>One statement, without the semicolon after it.</summary>
internal abstract record Statement(TextSpan Span) : SqlNode(Span);

/// <summary>A query run for its rows.</summary>
internal sealed record QueryStatement(TextSpan Span, Query Query) : Statement(Span);

/// <summary><c>show tables -&gt;&gt; select * from $1</c>: each statement reads the results of those before ("Flow operators").</summary>
/// <param name="Steps">At least two.</param>
internal sealed record FlowStatement(TextSpan Span, EquatableArray<Statement> Steps) : Statement(Span);

/// <summary>A statement that this compiler passes on as it stands: CREATE STAGE, GRANT, ALTER, USE …</summary>
/// <param name="Keywords">The words that say what it does, in lower case and without OR REPLACE and the like: <c>create stage</c>.</param>
/// <param name="Name">The object it is about; null when it names none at its usual place.</param>
/// <param name="Text">The statement as written.</param>
/// <param name="Options">The options of a CREATE FILE FORMAT or CREATE STAGE, which loads of the project refer to; empty for other statements.</param>
internal sealed record OpaqueStatement(TextSpan Span, string Keywords, ObjectName? Name, string Text, EquatableArray<NamedOption> Options = default)
    : Statement(Span);

/// <summary><c>insert [overwrite] into table (columns) select … | values …</c></summary>
/// <param name="Columns">Empty means all, in the table's order.</param>
internal sealed record InsertStatement(
    TextSpan Span,
    bool IsOverwrite,
    ObjectName Table,
    EquatableArray<Identifier> Columns,
    Query Source) : Statement(Span);

/// <summary><c>update table set … from … where …</c></summary>
internal sealed record UpdateStatement(
    TextSpan Span,
    TableReference Target,
    EquatableArray<Assignment> Assignments,
    EquatableArray<TableSource> From,
    Expression? Where) : Statement(Span);

/// <summary><c>delete from table using … where …</c></summary>
internal sealed record DeleteStatement(
    TextSpan Span,
    TableReference Target,
    EquatableArray<TableSource> Using,
    Expression? Where) : Statement(Span);

/// <summary><c>column = value</c> in SET.</summary>
internal sealed record Assignment(TextSpan Span, ColumnReference Column, Expression Value) : SqlNode(Span);
