using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>How a CREATE treats an object that exists.</summary>
internal enum CreateMode
{
    /// <summary>It fails.</summary>
    New,
    OrReplace,
    IfNotExists,
}

/// <summary>How long a table lives, and whether its past is kept.</summary>
internal enum TablePersistence
{
    Permanent,
    Transient,
    Temporary,
}

/// <summary><c>create schema name</c></summary>
internal sealed record CreateSchemaStatement(
    TextSpan Span,
    CreateMode Mode,
    bool IsTransient,
    ObjectName Name,
    EquatableArray<NamedOption> Options) : Statement(Span);

/// <summary><c>create table name (columns)</c> or <c>create table name as select …</c></summary>
/// <param name="Columns">Empty when the query gives them.</param>
/// <param name="ClusterBy">Empty for none.</param>
/// <param name="Query">Null when there is none.</param>
internal sealed record CreateTableStatement(
    TextSpan Span,
    CreateMode Mode,
    TablePersistence Persistence,
    ObjectName Name,
    EquatableArray<ColumnDefinition> Columns,
    EquatableArray<TableConstraint> Constraints,
    EquatableArray<Expression> ClusterBy,
    EquatableArray<NamedOption> Options,
    Query? Query) : Statement(Span);

/// <summary><c>create view name (columns) as select …</c></summary>
/// <param name="Columns">New names for the query's columns; empty when they keep their own.</param>
internal sealed record CreateViewStatement(
    TextSpan Span,
    CreateMode Mode,
    bool IsSecure,
    ObjectName Name,
    EquatableArray<Identifier> Columns,
    EquatableArray<NamedOption> Options,
    Query Query) : Statement(Span);

/// <summary>A column of CREATE TABLE.</summary>
/// <param name="Type">Null where a query gives it.</param>
/// <param name="Default">Null for none.</param>
/// <param name="IsIdentity">AUTOINCREMENT or IDENTITY.</param>
/// <param name="Constraints">Its own constraints, without columns.</param>
/// <param name="Comment">Null for none.</param>
internal sealed record ColumnDefinition(
    TextSpan Span,
    Identifier Name,
    DataTypeName? Type,
    bool IsNotNull,
    Expression? Default,
    bool IsIdentity,
    EquatableArray<TableConstraint> Constraints,
    StringLiteral? Comment) : SqlNode(Span);

/// <summary>The kinds of constraint; Snowflake enforces none of them.</summary>
internal enum ConstraintKind
{
    PrimaryKey,
    Unique,
    ForeignKey,
}

/// <summary><c>constraint name primary key (a, b)</c>, <c>foreign key (a) references t (b)</c></summary>
/// <param name="Name">Null for none.</param>
/// <param name="Columns">Empty when it stands at its column.</param>
/// <param name="References">The table a foreign key points at; otherwise null.</param>
/// <param name="ReferencedColumns">Empty means its primary key.</param>
internal sealed record TableConstraint(
    TextSpan Span,
    Identifier? Name,
    ConstraintKind Kind,
    EquatableArray<Identifier> Columns,
    ObjectName? References,
    EquatableArray<Identifier> ReferencedColumns) : SqlNode(Span);
