using System.Collections.Immutable;
using System.Text;
using Generator.Binding.Tree;
using Generator.Types;

namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>A FLATTEN of what is known to be an array: an ARRAY, or a VARIANT that a schema declares as one.</summary>
/// <param name="Flatten">The FLATTEN.</param>
/// <param name="Host">The column's source, in whose rows the array is unnested.</param>
/// <param name="Value">The column of the elements.</param>
/// <param name="Uses">The paths read from the elements, with the form each is wanted in.</param>
/// <param name="HasIndex">Whether their positions are read.</param>
internal sealed record UnnestedArray(
    BoundFlatten Flatten,
    TableSymbol Host,
    ColumnSymbol Value,
    IReadOnlyList<(string Path, PathForm Form)> Uses,
    bool HasIndex)
{
    /// <summary>Null when the value may be something else, or more is read of the elements than their paths, or of where they stand than the index.</summary>
    public static UnnestedArray? Of(BoundFlatten flatten, PathUses uses)
    {
        var host = flatten.Input switch
        {
            BoundColumnReference { OuterLevels: 0 } column => column.Table,
            BoundPath { Operand: BoundColumnReference { OuterLevels: 0 } column } path when JsonPaths.Of(path.Steps) is not null => column.Table,
            _ => null,
        };
        var isArray = flatten.Input.Type.Kind == SqlTypeKind.Array || flatten.Input.Type.Shape?.Element is not null;
        if (host is null || !isArray || flatten.IsOuter || flatten.IsRecursive || flatten.Mode == FlattenMode.Object || flatten.Path is { Length: > 0 })
        {
            return null;
        }

        var columns = flatten.Table.Columns;
        var value = columns[4];
        var isPlain = new[] { columns[0], columns[1], columns[2], columns[5] }.All(column => uses.Of(column).Count == 0);
        return isPlain && !uses.HasDynamicPath(value) && ElementType(uses.Of(value)) is not null ? new(flatten, host, value, uses.Of(value), uses.Of(columns[3]).Count > 0) : null;
    }

    /// <summary>The elements' type as from_json takes it: <c>{"product_id":"VARCHAR"}</c>, or <c>"JSON"</c> for the elements themselves.</summary>
    /// <remarks>Leaves are VARCHAR and are cast where they are used, so that a value that does not convert is the same error as without a type.</remarks>
    public string Type => ElementType(Uses)!;

    private static string? ElementType(IReadOnlyList<(string Path, PathForm Form)> uses)
    {
        if (uses.Count == 0 || uses.Any(use => use.Path == JsonPaths.Root))
        {
            return uses.All(use => use.Path == JsonPaths.Root && use.Form == PathForm.Text) && uses.Count > 0 ? "\"VARCHAR\"" : "\"JSON\"";
        }

        var root = new Field();
        foreach (var (path, form) in uses)
        {
            // Only plain fields become members of a struct: its names know no case, and it has no positions.
            if (Fields(path) is not { } names || !root.TryAdd(names, form))
            {
                return "\"JSON\"";
            }
        }

        return root.ToString();
    }

    /// <summary>The fields of a path such as <c>$.price.amount</c>; null when it has quoted keys or positions.</summary>
    public static ImmutableArray<string>? Fields(string path) =>
        path.StartsWith("$.", StringComparison.Ordinal) && path.IndexOfAny(['"', '[']) < 0 ? [.. path.Substring(2).Split('.')] : null;

    /// <summary>A member of the elements' type while it is put together.</summary>
    private sealed class Field
    {
        private readonly SortedDictionary<string, Field> _members = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<string> _order = [];
        private PathForm? _leaf;

        public bool TryAdd(ImmutableArray<string> names, PathForm form)
        {
            if (names.IsEmpty)
            {
                var isFree = _leaf is null && _members.Count == 0;
                _leaf = form;
                return isFree;
            }

            if (_leaf is not null)
            {
                return false;
            }

            if (!_members.TryGetValue(names[0], out var member))
            {
                _members.Add(names[0], member = new Field());
                _order.Add(names[0]);
            }

            return _order.Contains(names[0]) && member.TryAdd(names.RemoveAt(0), form);
        }

        public override string ToString()
        {
            if (_leaf is { } form)
            {
                return form == PathForm.Text ? "\"VARCHAR\"" : "\"JSON\"";
            }

            var text = new StringBuilder("{");
            foreach (var name in _order)
            {
                text.Append(text.Length > 1 ? "," : "").Append($"\"{name}\":{_members[name]}");
            }

            return text.Append('}').ToString();
        }
    }
}
