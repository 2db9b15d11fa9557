using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>Which rows without a partner a join keeps.</summary>
internal enum JoinKind
{
    Inner,
    Left,
    Right,
    Full,
    Cross,

    /// <summary>Snowflake's ASOF JOIN, DuckDB's ASOF LEFT JOIN: each left row with the nearest right one, or none.</summary>
    AsOf,

    /// <summary>DuckDB's ASOF JOIN: each left row that has a nearest right one.</summary>
    AsOfInner,
    AsOfRight,
    AsOfFull,

    /// <summary>DuckDB's SEMI JOIN: the left rows that have a partner.</summary>
    Semi,

    /// <summary>DuckDB's ANTI JOIN: the left rows that have none.</summary>
    Anti,

    /// <summary>DuckDB's POSITIONAL JOIN: row by row; where one side has fewer rows, its columns are NULL.</summary>
    Positional,
}

/// <summary>Two tables joined; chains lean to the left.</summary>
/// <param name="IsNatural">Whether columns of the same name are equated.</param>
/// <param name="Match">MATCH_CONDITION of an ASOF JOIN; otherwise null.</param>
/// <param name="On">Null for none.</param>
/// <param name="Using">The columns of USING; empty for none.</param>
internal sealed record Join(
    TextSpan Span,
    JoinKind Kind,
    bool IsNatural,
    TableSource Left,
    TableSource Right,
    Expression? Match,
    Expression? On,
    EquatableArray<Identifier> Using) : TableSource(Span);
