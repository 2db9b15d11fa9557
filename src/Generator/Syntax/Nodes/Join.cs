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

    /// <summary>ASOF JOIN: each left row with the nearest right one.</summary>
    AsOf,
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
