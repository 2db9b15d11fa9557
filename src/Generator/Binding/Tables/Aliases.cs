using Generator.Binding.Tree;
using Generator.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Binding.Tables;

/// <summary>Names that sources get in FROM.</summary>
internal static class Aliases
{
    public static SqlName? Name(TableAlias? alias) => alias is null || alias.Name.IsMissing ? null : SqlName.Of(alias.Name);

    public static IReadOnlyList<SqlName> ColumnNames(TableAlias? alias) => alias is null ? [] : [.. alias.Columns.Select(SqlName.Of)];

    /// <summary>Where the last source of this name is named.</summary>
    public static TextSpan? Find(IEnumerable<TableSource> sources, string key) =>
        sources.SelectMany(Names).Where(n => n.Name == key).Select(n => (TextSpan?)n.Span).LastOrDefault();

    private static IEnumerable<Identifier> Names(TableSource source) => source switch
    {
        Join join => [.. Names(join.Left), .. Names(join.Right)],
        SampledTable sampled => Names(sampled.Source),
        TableReference reference => [reference.Alias?.Name ?? reference.Name.Last],
        DerivedTable { Alias: { } alias } => [alias.Name],
        TableFunction { Alias: { } alias } => [alias.Name],
        StagedFiles { Alias: { } alias } => [alias.Name],
        PivotedTable { Alias: { } alias } => [alias.Name],
        UnpivotedTable { Alias: { } alias } => [alias.Name],
        MatchedTable { Alias: { } alias } => [alias.Name],
        ResampledTable { Alias: { } alias } => [alias.Name],
        SemanticView { Alias: { } alias } => [alias.Name],
        TableByValue { Alias: { } alias } => [alias.Name],
        FlowResult { Alias: { } alias } => [alias.Name],
        _ => [],
    };
}
