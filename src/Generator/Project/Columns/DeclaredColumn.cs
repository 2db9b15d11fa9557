using Generator.Project.Yaml;
using Generator.Text;
using Generator.Types;

namespace Generator.Project.Columns;

/// <summary>A column that a schema file declares.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Type">Its type, with the shape that dotted columns declare; null when there is no data_type.</param>
/// <param name="DataType">The data_type as written; null without one.</param>
/// <param name="Description">Its description; empty without one.</param>
/// <param name="IsQuoted">Whether the name is case-sensitive (<c>quote: true</c>).</param>
/// <param name="Constraints">Its own constraints.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Meta">Free-form values.</param>
internal sealed record DeclaredColumn(
    YamlScalar Name,
    SqlType? Type,
    YamlScalar? DataType,
    string Description,
    bool IsQuoted,
    EquatableArray<Constraint> Constraints,
    EquatableArray<string> Tags,
    EquatableArray<YamlEntry> Meta)
{
    /// <summary>Whether a constraint of its own excludes NULL.</summary>
    public bool IsNotNull => Constraints.Any(c => c.Type is ConstraintType.NotNull or ConstraintType.PrimaryKey);
}
