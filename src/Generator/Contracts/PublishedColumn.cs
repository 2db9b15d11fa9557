using Generator.Text;
using Generator.Types;

namespace Generator.Contracts;

/// <summary>A column as a model's readers see it, SQL and C# alike.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type: the contract's where one is enforced, so that a mistake in a model does not spread to its readers.</param>
/// <param name="Nullable">Whether NULL can occur.</param>
/// <param name="Description">What the schema file says of it; empty without.</param>
internal sealed record PublishedColumn(string Name, SqlType Type, bool Nullable, string Description);

/// <summary>What a model gives its readers.</summary>
internal static class PublishedColumns
{
    /// <summary>The columns in order: an enforced contract's own order and types, otherwise the query's.</summary>
    /// <param name="model">The model.</param>
    public static EquatableArray<PublishedColumn> Of(ContractSubject model) =>
        model.Config.ContractEnforced && model.Declared.Count > 0
            ? model.Declared.Select(declared => FromContract(declared, model.Inferred.Find(declared.Name.Text))).ToEquatableArray()
            : model.Inferred.Columns.Select(inferred => FromQuery(inferred, model.Properties?.FindColumn(inferred.Name))).ToEquatableArray();

    private static PublishedColumn FromContract(Project.Columns.DeclaredColumn declared, InferredColumn? inferred)
    {
        var type = declared.Type ?? inferred?.Type ?? SqlType.Unknown;
        var inside = type.Shape ?? (inferred?.Type.Kind == type.Kind ? inferred.Type.Shape : null);
        return new PublishedColumn(
            declared.Name.Text,
            type with { Shape = inside },
            !declared.IsNotNull && (inferred?.Nullable ?? true),
            declared.Description);
    }

    private static PublishedColumn FromQuery(InferredColumn inferred, Project.Columns.DeclaredColumn? declared)
    {
        var isUntyped = inferred.Type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null;
        return new PublishedColumn(
            inferred.Name,
            isUntyped ? declared?.Type ?? Stored(inferred.Type) : inferred.Type with { Shape = declared?.Type?.Shape ?? inferred.Type.Shape },
            inferred.Nullable && declared is not { IsNotNull: true },
            declared?.Description ?? "");
    }

    // A table's column of nothing but NULL is a VARCHAR ("CREATE TABLE", AS SELECT).
    private static SqlType Stored(SqlType type) => type.Kind == SqlTypeKind.Null ? SqlType.Varchar : type;
}
