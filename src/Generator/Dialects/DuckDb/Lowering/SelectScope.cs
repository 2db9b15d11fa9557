using System.Collections.Immutable;
using Generator.Binding.Tree;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>How the expressions of one SELECT write names.</summary>
/// <param name="Context">The statement's lowering.</param>
/// <param name="QualifiesNames">Whether columns carry their source's name, as they do when there is more than one source.</param>
internal sealed record SelectScope(LoweringContext Context, bool QualifiesNames)
{
    /// <summary>In ORDER BY, the output columns whose value is not simply the column of that name: there DuckDB takes the name for them first.</summary>
    public ImmutableHashSet<string> ShadowingAliases { get; init; } = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an alias of the same SELECT is written as its expression: DuckDB sees none inside an aggregate's arguments or a grouping's expression.</summary>
    public bool ExpandsAliases { get; init; }

    /// <summary>What SEQ4 and its like count: the column of the GENERATOR that the SELECT reads; null when it reads none.</summary>
    public DuckExpression? Sequence { get; init; }

    /// <summary>Expressions outside of any source.</summary>
    public static SelectScope Of(LoweringContext context) => new(context, QualifiesNames: false);

    public bool Qualifies(BoundColumnReference reference) =>
        QualifiesNames || reference.OuterLevels > 0 || ShadowingAliases.Contains(reference.Column.Name);
}
