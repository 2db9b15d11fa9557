using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>The types of <see cref="Constraint"/>.</summary>
internal enum ConstraintType
{
    NotNull,
    Unique,
    PrimaryKey,
    ForeignKey,
    Check,
    Custom,
}

/// <summary>A constraint of a column or a model ("constraints").</summary>
/// <param name="Type">What it promises.</param>
/// <param name="TypeNode">Where its type is written.</param>
/// <param name="Columns">The columns of a model's constraint; of a column's constraint that column.</param>
/// <param name="Name">Its name in the warehouse; null without.</param>
/// <param name="Expression">A check's condition or what follows in the DDL; null without.</param>
/// <param name="To">A foreign key's target, a ref or source expression; null without.</param>
/// <param name="ToColumns">The target's columns.</param>
internal sealed record Constraint(
    ConstraintType Type,
    YamlScalar TypeNode,
    EquatableArray<YamlScalar> Columns,
    YamlScalar? Name,
    YamlScalar? Expression,
    YamlScalar? To,
    EquatableArray<YamlScalar> ToColumns);
