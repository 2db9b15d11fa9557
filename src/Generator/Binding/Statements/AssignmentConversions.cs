using Generator.Binding.Expressions;
using Generator.Binding.Tree;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Statements;

/// <summary>The conversions that Snowflake does where values go into the columns of a table.</summary>
internal static class AssignmentConversions
{
    /// <summary>The query with each column converted to the type of the table's; as it is where that is not known.</summary>
    /// <param name="query">The rows.</param>
    /// <param name="columns">The table's columns, in the query's order; null where they are not known.</param>
    public static BoundQuery Convert(BoundQuery query, IReadOnlyList<SchemaColumn>? columns)
    {
        if (columns is null || query.Body is not BoundSelect { IsOpen: false } select || select.Items.Count != columns.Count)
        {
            return query;
        }

        var items = select.Items.Select((item, i) => item is BoundSelectColumn column ? column with { Expression = Convert(column.Expression, columns[i].Type) } : item);
        return query with { Body = select with { Items = items.ToEquatableArray() } };
    }

    private static BoundExpression Convert(BoundExpression value, SqlType type) =>
        value.Type == type || value.Type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null || type.Kind == SqlTypeKind.Unknown || !SqlTypeConversions.CanCast(value.Type, type)
        || (value.Type.Kind == type.Kind && type is { Kind: not (SqlTypeKind.Varchar or SqlTypeKind.Number) } or { Length: null, Kind: SqlTypeKind.Varchar })
            ? value
            : new BoundConversion(value.Span, type, Coercion.ConversionIsNullable(value, isTry: false), value, IsTry: false, IsImplicit: false);
}
