using Generator.Syntax.Parsing;

namespace Generator.Syntax;

/// <summary>How DuckDB spells the operators that it has beyond those of all dialects, and how tightly they bind.</summary>
internal static class DuckDbOperators
{
    private static readonly (string Text, BinaryOperator Operator, int Level)[] Rows =
    [
        ("^", BinaryOperator.Power, ExpressionParser.Power),
        ("**", BinaryOperator.Power, ExpressionParser.Power),
        ("//", BinaryOperator.IntegerDivide, ExpressionParser.Product),
        ("||", BinaryOperator.Concatenate, ExpressionParser.Other),
        ("&", BinaryOperator.BitAnd, ExpressionParser.Other),
        ("|", BinaryOperator.BitOr, ExpressionParser.Other),
        ("<<", BinaryOperator.ShiftLeft, ExpressionParser.Other),
        (">>", BinaryOperator.ShiftRight, ExpressionParser.Other),
        ("~", BinaryOperator.Matches, ExpressionParser.Other),
        ("!~", BinaryOperator.MatchesNot, ExpressionParser.Other),
        ("~~", BinaryOperator.Like, ExpressionParser.Other),
        ("!~~", BinaryOperator.NotLike, ExpressionParser.Other),
        ("~~*", BinaryOperator.ILike, ExpressionParser.Other),
        ("!~~*", BinaryOperator.NotILike, ExpressionParser.Other),
        ("~~~", BinaryOperator.Glob, ExpressionParser.Other),
        ("@>", BinaryOperator.Contains, ExpressionParser.Other),
        ("<@", BinaryOperator.ContainedBy, ExpressionParser.Other),
        ("&&", BinaryOperator.Overlaps, ExpressionParser.Other),
        ("^@", BinaryOperator.StartsWith, ExpressionParser.Other),
        ("<->", BinaryOperator.Distance, ExpressionParser.Other),
        ("<=>", BinaryOperator.CosineDistance, ExpressionParser.Other),
        ("->", BinaryOperator.JsonExtract, ExpressionParser.Arrow),
        ("->>", BinaryOperator.JsonExtractText, ExpressionParser.Arrow),
    ];

    private static readonly Dictionary<string, (BinaryOperator Operator, int Level)> BySpelling =
        Rows.ToDictionary(row => row.Text, row => (row.Operator, row.Level), StringComparer.Ordinal);

    private static readonly Dictionary<BinaryOperator, (string Text, int Level)> ByOperator =
        Rows.GroupBy(row => row.Operator).ToDictionary(group => group.Key, group => (group.First().Text, group.First().Level));

    /// <summary>The operator of this spelling with its level; null when there is none.</summary>
    public static (BinaryOperator Operator, int Level)? Find(string text) => BySpelling.TryGetValue(text, out var found) ? found : null;

    /// <summary>The spelling and level of an operator; null for one that all dialects have.</summary>
    public static (string Text, int Level)? Find(BinaryOperator @operator) => ByOperator.TryGetValue(@operator, out var found) ? found : null;
}
