using Generator.Text;
using Generator.Types;

namespace Generator.Contracts;

/// <summary>A column that a model's query gives.</summary>
/// <param name="Name">Its name, lower case unless it was quoted otherwise.</param>
/// <param name="Type">Its type; <see cref="SqlTypeKind.Null"/> when it is nothing but NULL.</param>
/// <param name="Nullable">Whether NULL can occur.</param>
/// <param name="Location">Its select item in the template.</param>
internal sealed record InferredColumn(string Name, SqlType Type, bool Nullable, SourceLocation Location);

/// <summary>The columns of one rendering of a model.</summary>
/// <param name="Columns">The columns in order.</param>
/// <param name="IsOpen">Whether more come out than are known: a star over a source that declares no columns.</param>
/// <param name="Location">The query, for what has no column of its own to point at.</param>
internal sealed record InferredSchema(EquatableArray<InferredColumn> Columns, bool IsOpen, SourceLocation Location)
{
    public InferredColumn? Find(string name) =>
        Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
}
