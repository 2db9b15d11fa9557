using System.Collections.Immutable;
using Generator.Dialects.DuckDb.Tree;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>
/// <c>select a, cast(b as integer) from copy_rows</c> becomes <c>select batch_row, case when try({'v': cast(b as integer)}) is null then 'b' end</c>: which
/// rows have a value that is an error, and the first column of it. A NULL that is none stays in its struct.
/// </summary>
internal static class Failures
{
    /// <param name="query">The query; each of its rows is one of <c>copy_rows</c>.</param>
    /// <param name="columns">The columns that its values go to.</param>
    public static DuckQuery? Of(DuckQuery query, IReadOnlyList<string> columns)
    {
        if (query is not { Ctes.IsEmpty: true, Body: DuckSelect { IsDistinct: false, Where: null, GroupBy.IsDefaultOrEmpty: true, Qualify: null } select }
            || select.Items.Length != columns.Count)
        {
            return null;
        }

        var branches = select.Items
            .Zip(columns, (item, column) => (item.Expression, Column: column))
            .Where(pair => pair.Expression is not (DuckColumn or DuckText or DuckStar))
            .Select(pair => ((DuckExpression)new DuckSuffix(Tried(pair.Expression), " is null", Precedence.Is), (DuckExpression)new DuckText($"'{pair.Column.Replace("'", "''")}'")))
            .ToImmutableArray();
        return branches.IsEmpty ? null : DuckQuery.Of(select with
        {
            Items =
            [
                new DuckSelectItem(new DuckColumn(null, "batch_row"), null),
                new DuckSelectItem(new DuckCase(null, branches, null), "column_name"),
            ],
        });
    }

    private static DuckForm Tried(DuckExpression value) => new([new DuckFormPart(Text: "try({'v': "), new DuckFormPart(Expression: value), new DuckFormPart(Text: "})")]);
}
