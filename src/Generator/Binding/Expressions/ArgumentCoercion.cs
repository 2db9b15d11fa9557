using Generator.Binding.Tree;
using Generator.Functions.Signatures;
using Generator.Text;
using Generator.Types;

namespace Generator.Binding.Expressions;

/// <summary>Converts arguments into what a function's parameters take, as Snowflake does without a word.</summary>
internal static class ArgumentCoercion
{
    public static EquatableArray<BoundExpression> Convert(IReadOnlyList<BoundExpression> arguments, Signature signature) =>
        arguments.Select((argument, i) => signature.At(i) is { } parameter ? Convert(argument, parameter.Class) : argument).ToEquatableArray();

    private static BoundExpression Convert(BoundExpression argument, TypeClass typeClass) => (typeClass, argument.Type.Kind) switch
    {
        (_, SqlTypeKind.Unknown or SqlTypeKind.Null) => argument,
        (TypeClass.Text, SqlTypeKind.Binary) => argument,
        (TypeClass.Text, _) => Coercion.Convert(argument, SqlType.Varchar),
        (TypeClass.TextOrBinary, not (SqlTypeKind.Binary or SqlTypeKind.Varchar)) => Coercion.Convert(argument, SqlType.Varchar),
        (TypeClass.Boolean, _) => Coercion.Convert(argument, SqlType.Boolean),
        (TypeClass.Number, SqlTypeKind.Varchar) => Coercion.Convert(argument, NumericResult.OfString),
        (TypeClass.Number, SqlTypeKind.Variant) => Coercion.Convert(argument, SqlType.Float),
        (TypeClass.Date, SqlTypeKind.Varchar or SqlTypeKind.Variant) => Coercion.Convert(argument, SqlType.Date),
        (TypeClass.Time, SqlTypeKind.Varchar or SqlTypeKind.Variant) => Coercion.Convert(argument, SqlType.Time),
        (TypeClass.Timestamp or TypeClass.Temporal, SqlTypeKind.Varchar or SqlTypeKind.Variant) => Coercion.Convert(argument, SqlType.TimestampNtz),
        (TypeClass.Array, SqlTypeKind.Variant) => Coercion.Convert(argument, SqlType.Array with { Shape = argument.Type.Shape }),
        (TypeClass.Object, SqlTypeKind.Variant) => Coercion.Convert(argument, SqlType.Object with { Shape = argument.Type.Shape }),
        _ => argument,
    };
}
