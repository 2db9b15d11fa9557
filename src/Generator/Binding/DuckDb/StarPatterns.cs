using Generator.Binding.Queries;
using Generator.Syntax;

namespace Generator.Binding.DuckDb;

/// <summary>The patterns after a star that need no regular expression ("Star expression": pattern matching).</summary>
internal static class StarPatterns
{
    /// <summary>Whether the columns that the star stands for are known without the warehouse.</summary>
    public static bool AreKnown(StarExpression star) => star.Like is null || star.LikeOperator is LikeOperator.Like or LikeOperator.ILike;

    public static bool Matches(StarExpression star, string name) =>
        LikePattern.Matches(name, star.Like!.Value, ignoreCase: star.LikeOperator == LikeOperator.ILike) != star.IsLikeNegated;
}
