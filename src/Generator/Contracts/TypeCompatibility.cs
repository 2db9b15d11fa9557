using Generator.Types;

namespace Generator.Contracts;

/// <summary>Whether a column of an inferred type keeps what a contract declares.</summary>
internal static class TypeCompatibility
{
    /// <summary>Whether both are texts, of whatever length.</summary>
    public static bool AreTexts(SqlType one, SqlType other) => one.Kind == SqlTypeKind.Varchar && other.Kind == SqlTypeKind.Varchar;

    /// <summary>
    /// What would mend a mismatch; null when the types fit. They fit when their kinds are the same; a NUMBER must not lose digits after the point nor
    /// a VARCHAR characters. A NUMBER's precision is no promise: an aggregate's is 38 whatever it adds up. What is not known fits.
    /// </summary>
    public static string? Mismatch(SqlType declared, SqlType inferred)
    {
        if (declared.IsUnknown || inferred.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null)
        {
            return null;
        }

        if (declared.Kind != inferred.Kind)
        {
            return SqlTypeConversions.CanCast(inferred, declared)
                ? $"cast it to {declared} or declare {inferred}"
                : $"declare {inferred}; there is no cast from one to the other";
        }

        return declared.Kind switch
        {
            SqlTypeKind.Number when inferred.Scale > declared.Scale => $"round it, or declare {SqlType.Number(Math.Max(declared.Precision, inferred.Precision), inferred.Scale)}",
            SqlTypeKind.Varchar or SqlTypeKind.Binary when inferred.Length > declared.Length => $"cast it to {declared} or declare {inferred}",
            _ => null,
        };
    }
}
