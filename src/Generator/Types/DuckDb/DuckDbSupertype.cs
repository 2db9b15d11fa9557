namespace Generator.Types.DuckDb;

/// <summary>The type of a column that takes values of several in DuckDB ("Typecasting": combination casting). What is not known stays unknown.</summary>
internal static class DuckDbSupertype
{
    public static SqlType Of(SqlType left, SqlType right)
    {
        if (left.Kind == SqlTypeKind.Null || right.Kind == SqlTypeKind.Null)
        {
            return left.Kind == SqlTypeKind.Null ? right : left;
        }

        if (left.Equals(right))
        {
            return left;
        }

        if (left.IsNumeric && right.IsNumeric)
        {
            return DuckDbNumbers.Common(left, right);
        }

        if (left.Kind == right.Kind)
        {
            return left.IsSemiStructured ? new SqlType(left.Kind) : left with { Length = null, Precision = Math.Max(left.Precision, right.Precision) };
        }

        return (left.Kind, right.Kind) switch
        {
            (SqlTypeKind.Date, SqlTypeKind.TimestampNtz or SqlTypeKind.TimestampTz) => right,
            (SqlTypeKind.TimestampNtz or SqlTypeKind.TimestampTz, SqlTypeKind.Date) => left,
            (SqlTypeKind.TimestampNtz, SqlTypeKind.TimestampTz) => right,
            (SqlTypeKind.TimestampTz, SqlTypeKind.TimestampNtz) => left,
            (SqlTypeKind.Boolean, SqlTypeKind.Number or SqlTypeKind.Float) => right,
            (SqlTypeKind.Number or SqlTypeKind.Float, SqlTypeKind.Boolean) => left,
            _ => SqlType.Unknown,
        };
    }

    /// <summary>The type all have in common; that of a bare NULL for none.</summary>
    public static SqlType OfAll(IEnumerable<SqlType> types) => types.Aggregate(SqlType.Null, Of);
}
