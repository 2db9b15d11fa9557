using Generator.Binding.Tree;
using Generator.Diagnostics;
using Generator.Dialects.DuckDb.Tree;
using Generator.Functions.Forms;
using Generator.Syntax;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// <c>x like any (a, b)</c> becomes <c>x like a or x like b</c>, ALL the same with <c>and</c>; <c>x rlike p</c> becomes <c>regexp_full_match(x, p)</c>.
/// Neither dialect has an escape character unless ESCAPE names one.
/// </summary>
internal static class PatternMatches
{
    public static DuckExpression Lower(SelectScope scope, BoundLike like)
    {
        var operand = scope.Lower(like.Operand);
        if (like.Patterns.Count == 1)
        {
            return Match(scope, like, operand, like.Patterns[0], like.IsNegated);
        }

        // "LIKE ANY": with NOT, the whole is negated.
        var @operator = like.Quantifier == Quantifier.All ? "and" : "or";
        var precedence = like.Quantifier == Quantifier.All ? Precedence.And : Precedence.Or;
        var matches = like.Patterns
            .Select(pattern => Match(scope, like, operand, pattern, isNegated: false))
            .Aggregate((left, right) => new DuckBinary(@operator, left, right, precedence, IsChain: true));
        return like.IsNegated ? new DuckPrefix("not ", matches, Precedence.Not) : matches;
    }

    private static DuckExpression Match(SelectScope scope, BoundLike like, DuckExpression operand, BoundExpression pattern, bool isNegated)
    {
        if (like.Operator == LikeOperator.RLike)
        {
            var match = new DuckCall("regexp_full_match", [operand, LowerRegex(scope, pattern)]);
            return isNegated ? new DuckPrefix("not ", match, Precedence.Not) : match;
        }

        var words = (isNegated ? "not " : "") + (like.Operator == LikeOperator.ILike ? "ilike" : "like");
        var plain = new DuckBinary(words, operand, scope.Lower(pattern), Precedence.Pattern);
        return like.Escape is { } escape ? new DuckBinary("escape", plain, scope.Lower(escape), Precedence.Pattern - 1) : plain;
    }

    private static DuckExpression LowerRegex(SelectScope scope, BoundExpression pattern) =>
        pattern is not BoundLiteral { Type.Kind: SqlTypeKind.Varchar, Value: { } text } literal ? scope.Lower(pattern)
        : RegexPattern.Read(text) is { } regex ? scope.Lower(literal with { Value = regex.Text })
        : scope.Context.Unsupported(pattern.Span, DialectDiagnostics.ConstructWithoutForm, "A non-greedy quantifier", "Snowflake has none: leave the ? out");
}
