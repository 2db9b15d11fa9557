using Generator.Functions;
using Generator.Syntax;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tree;

/// <summary>A table or view read by name.</summary>
/// <param name="Span">The name's place in the rendered text.</param>
/// <param name="Table">The name and columns that expressions know.</param>
/// <param name="UniqueId">dbt's unique id, where ref or source gave the name; null for a name written out.</param>
/// <param name="Name">The name's parts as written, unquoted parts in lower case.</param>
/// <param name="HasColumnNames">Whether the alias has a column list, so that the table's names differ from the relation's.</param>
internal sealed record BoundRelation(TextSpan Span, TableSymbol Table, string? UniqueId, EquatableArray<string> Name, bool HasColumnNames = false)
    : BoundTableSource(Span);

/// <summary>A common table expression read by name. Its table's columns correspond to the expression's by position.</summary>
/// <param name="Span">The name's place in the rendered text.</param>
/// <param name="Table">The name and columns that expressions know.</param>
/// <param name="CteName">The name in the WITH clause.</param>
/// <param name="Cte">The expression; null inside its own recursive query.</param>
/// <param name="HasColumnNames">Whether the alias has a column list, so that the table's names differ from the expression's.</param>
internal sealed record BoundCteReference(TextSpan Span, TableSymbol Table, string CteName, BoundCte? Cte, bool HasColumnNames = false)
    : BoundTableSource(Span);

/// <summary>A query in FROM. Its table's columns correspond to the query's by position.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Table">The name and columns that expressions know.</param>
/// <param name="Query">The query.</param>
/// <param name="IsLateral">Whether the query may read the sources before it.</param>
/// <param name="HasColumnNames">Whether the alias has a column list, so that the table's names differ from the query's.</param>
internal sealed record BoundDerivedTable(TextSpan Span, TableSymbol Table, BoundQuery Query, bool IsLateral, bool HasColumnNames) : BoundTableSource(Span);

/// <summary>MATCH_RECOGNIZE, which only Snowflake runs.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Table">The name and columns that expressions know.</param>
/// <param name="Input">The rows that are searched.</param>
/// <param name="Outputs">The table's columns and what they are made of.</param>
/// <param name="PartitionBy">The keys of the partition.</param>
/// <param name="OrderBy">The keys by which rows follow each other.</param>
/// <param name="Conditions">The symbols' conditions.</param>
internal sealed record BoundMatch(
    TextSpan Span,
    TableSymbol Table,
    BoundTableSource Input,
    EquatableArray<BoundMatchColumn> Outputs,
    EquatableArray<BoundExpression> PartitionBy,
    EquatableArray<BoundExpression> OrderBy,
    EquatableArray<BoundExpression> Conditions) : BoundTableSource(Span);

/// <summary>A column of MATCH_RECOGNIZE.</summary>
internal sealed record BoundMatchColumn(ColumnSymbol Column, BoundExpression Value);

/// <summary>Two sources side by side.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Kind">The kind of join.</param>
/// <param name="Left">The source before JOIN.</param>
/// <param name="Right">The source after it; it may read the left where it is lateral.</param>
/// <param name="Condition">ON; null for CROSS, USING and NATURAL.</param>
/// <param name="Using">The pairs of USING or NATURAL, in order.</param>
/// <param name="MatchCondition">MATCH_CONDITION of an ASOF JOIN.</param>
internal sealed record BoundJoin(
    TextSpan Span,
    JoinKind Kind,
    BoundTableSource Left,
    BoundTableSource Right,
    BoundExpression? Condition,
    EquatableArray<BoundUsingColumn> Using,
    BoundExpression? MatchCondition = null) : BoundTableSource(Span);

/// <summary>A column of USING or NATURAL: the two that must be equal, and the one that the bare name and the star mean.</summary>
/// <param name="Left">The left source's value.</param>
/// <param name="Right">The right source's value.</param>
/// <param name="Merged">The value after the join: the left's, the right's in a RIGHT JOIN, the first that is not NULL in a FULL JOIN.</param>
internal sealed record BoundUsingColumn(BoundColumnReference Left, BoundColumnReference Right, ColumnSymbol Merged);

/// <summary>FLATTEN's MODE: which kinds of values are opened.</summary>
internal enum FlattenMode
{
    Both,
    Object,
    Array,
}

/// <summary>FLATTEN: one row an element of a semi-structured value.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Table">Columns seq, key, path, index, value, this, in this order.</param>
/// <param name="Input">The value, which may read the sources before it.</param>
/// <param name="Path">PATH: where in the value the elements are; null for the value itself.</param>
/// <param name="IsOuter">OUTER: whether a value without elements gives one row.</param>
/// <param name="IsRecursive">RECURSIVE: whether elements are opened in turn.</param>
/// <param name="Mode">Which kinds of values are opened.</param>
internal sealed record BoundFlatten(
    TextSpan Span,
    TableSymbol Table,
    BoundExpression Input,
    string? Path,
    bool IsOuter,
    bool IsRecursive,
    FlattenMode Mode) : BoundTableSource(Span);

/// <summary>A table function other than FLATTEN.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Table">The name and columns that expressions know.</param>
/// <param name="Name">The function's name in lower case.</param>
/// <param name="Function">Its row of the catalogue; null for a function of the user's.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record BoundTableFunction(
    TextSpan Span,
    TableSymbol Table,
    string Name,
    FunctionDefinition? Function,
    EquatableArray<BoundArgument> Arguments) : BoundTableSource(Span);

/// <summary>An argument of a table function.</summary>
/// <param name="Name">The name before <c>=></c> in lower case; null for a positional one.</param>
/// <param name="Value">Its value.</param>
internal sealed record BoundArgument(string? Name, BoundExpression Value);

/// <summary>SAMPLE over a source.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Source">The source sampled.</param>
/// <param name="IsBlock">BLOCK or SYSTEM, against BERNOULLI or ROW.</param>
/// <param name="Size">A percentage, or a number of rows.</param>
/// <param name="IsRows">Whether the size is a number of rows.</param>
/// <param name="Seed">SEED or REPEATABLE; null without one.</param>
internal sealed record BoundSample(
    TextSpan Span,
    BoundTableSource Source,
    bool IsBlock,
    BoundExpression Size,
    bool IsRows,
    BoundExpression? Seed) : BoundTableSource(Span);

/// <summary>The staged files of a COPY INTO: <c>$1</c> and the METADATA$ columns.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Table">The columns <c>$1</c>, <c>$2</c>, … that are read, then the METADATA$ columns.</param>
/// <param name="Stage">The stage and path as written, without <c>@</c>.</param>
internal sealed record BoundStage(TextSpan Span, TableSymbol Table, string Stage) : BoundTableSource(Span);

/// <summary>A source that is only passed through to Snowflake: its columns are not known.</summary>
/// <param name="Span">Its place in the rendered text.</param>
/// <param name="Table">The name that expressions know; it is open.</param>
/// <param name="Construct">What it is, for a message, such as <c>MATCH_RECOGNIZE</c>.</param>
/// <param name="Input">The source that it reads; null when it reads none.</param>
internal sealed record BoundOpaqueSource(
    TextSpan Span,
    TableSymbol Table,
    string Construct,
    BoundTableSource? Input) : BoundTableSource(Span)
{
    /// <summary>The construct of a file that is read by its name.</summary>
    public const string File = "a file";
}
