namespace Generator.Types;

/// <summary>The type of values written one after the other, <c>||</c> and CONCAT: as long as all of them together.</summary>
internal static class ConcatenatedType
{
    private const int MaxLength = 16_777_216;

    /// <summary>BINARY of two binary values, else VARCHAR; of a length when both have one.</summary>
    public static SqlType Of(SqlType left, SqlType right)
    {
        var type = left.Kind == SqlTypeKind.Binary && right.Kind == SqlTypeKind.Binary ? SqlType.Binary : SqlType.Varchar;
        return left.Kind == type.Kind && right.Kind == type.Kind && (long?)left.Length + right.Length is { } length and <= MaxLength
            ? type with { Length = (int)length }
            : type;
    }
}
