using System.Text;

namespace Generator.Binding.Lineage;

/// <summary>A column of a relation, or what stands at a path inside its payload.</summary>
internal readonly record struct Origin(string Node, string Column, string? Path)
{
    /// <summary>The field of an object: <c>.name</c>, or <c>["odd name"]</c> where the name is no identifier.</summary>
    public Origin Field(string key)
    {
        var isPlain = key.Length > 0 && !char.IsDigit(key[0]) && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '$');
        var path = new StringBuilder(Path);
        path.Append(!isPlain ? $"[\"{key}\"]" : Path is null ? key : "." + key);
        return this with { Path = path.ToString() };
    }

    /// <summary>Any element of an array, as schema files write it.</summary>
    public Origin Element() => this with { Path = Path + "[]" };

    /// <summary>Whether this lies inside the other's payload.</summary>
    public bool IsInside(Origin other) =>
        Node == other.Node
        && Column == other.Column
        && Path is not null
        && (other.Path is null || (Path.Length > other.Path.Length && Path.StartsWith(other.Path, StringComparison.Ordinal) && Path[other.Path.Length] is '.' or '['));
}
