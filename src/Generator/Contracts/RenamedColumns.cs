using Generator.Project.Columns;
using Generator.Text;
using Generator.Types;

namespace Generator.Contracts;

/// <summary>Pairs what the contract misses with what the query gives beyond it, where one was evidently renamed on one side only.</summary>
internal static class RenamedColumns
{
    /// <summary>The pairs: names that are near first, then columns of one place and type.</summary>
    public static IReadOnlyList<(DeclaredColumn Declared, InferredColumn Inferred)> Find(
        ContractSubject model, IReadOnlyList<DeclaredColumn> missing, IReadOnlyList<InferredColumn> extra)
    {
        var pairs = new List<(DeclaredColumn Declared, InferredColumn Inferred)>();
        var left = extra.ToList();
        foreach (var column in missing)
        {
            if (Suggestion.Nearest(column.Name.Text, left.Select(e => e.Name)) is { } near)
            {
                Pair(column, left.First(e => e.Name == near));
            }
        }

        foreach (var column in missing.Where(column => pairs.All(pair => pair.Declared != column)).ToList())
        {
            var place = IndexOf(model.Declared, column);
            if (model.Declared.Count == model.Inferred.Columns.Count && left.FirstOrDefault(e => IndexOf(model.Inferred.Columns, e) == place) is { } same && Fits(column, same))
            {
                Pair(column, same);
            }
        }

        return pairs;

        void Pair(DeclaredColumn declared, InferredColumn inferred)
        {
            pairs.Add((declared, inferred));
            left.Remove(inferred);
        }
    }

    private static bool Fits(DeclaredColumn declared, InferredColumn inferred) =>
        TypeCompatibility.Mismatch(declared.Type ?? SqlType.Unknown, inferred.Type) is null;

    private static int IndexOf<T>(EquatableArray<T> items, T item)
        where T : class =>
        items.Items.IndexOf(item);
}
