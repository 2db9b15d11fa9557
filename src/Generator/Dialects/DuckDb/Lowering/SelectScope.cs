using System.Collections.Immutable;
using Generator.Binding.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>How the expressions of one SELECT write names.</summary>
/// <param name="Context">The statement's lowering.</param>
/// <param name="QualifiesNames">Whether columns carry their source's name, as they do when there is more than one source.</param>
internal sealed record SelectScope(LoweringContext Context, bool QualifiesNames)
{
    /// <summary>The output columns by name whose value is not simply the column of that name: DuckDB may take the name for them.</summary>
    public ImmutableHashSet<string> ShadowingAliases { get; init; } = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an alias of the same SELECT is written as its expression: DuckDB does not see aliases inside an aggregate's arguments.</summary>
    public bool ExpandsAliases { get; init; }

    /// <summary>Expressions outside of any source.</summary>
    public static SelectScope Of(LoweringContext context) => new(context, QualifiesNames: false);

    public bool Qualifies(BoundColumnReference reference) =>
        QualifiesNames || reference.OuterLevels > 0 || ShadowingAliases.Contains(reference.Column.Name);
}
