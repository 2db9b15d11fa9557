using Generator.Functions.Results;
using static Generator.Functions.Results.NullRules;
using static Generator.Functions.Rows.Row;

namespace Generator.Functions.Rows;

/// <summary>Snowflake's "Vector functions", typed only; a VECTOR itself is a type that the compiler does not look into.</summary>
internal static class VectorFunctions
{
    public static readonly FunctionDefinition[] Rows =
    [
        Scalar("VECTOR_COSINE_SIMILARITY", "left: any, right: any", ReturnTypes.Float, NullIfAnyArgumentNull, "The cosine of the angle between two vectors."),
        Scalar("VECTOR_INNER_PRODUCT", "left: any, right: any", ReturnTypes.Float, NullIfAnyArgumentNull, "The inner product of two vectors."),
        Scalar("VECTOR_L1_DISTANCE", "left: any, right: any", ReturnTypes.Float, NullIfAnyArgumentNull, "The sum of the distances of two vectors along each axis."),
        Scalar("VECTOR_L2_DISTANCE", "left: any, right: any", ReturnTypes.Float, NullIfAnyArgumentNull, "The Euclidean distance of two vectors."),
        Scalar("VECTOR_NORMALIZE", "value: any, [norm: any]", ReturnTypes.SameAs(0), NullIfAnyArgumentNull, "A vector scaled to length 1."),
        Scalar("VECTOR_TRUNCATE", "value: any, dimension: number", ReturnTypes.Unknown, NullIfAnyArgumentNull, "The first elements of a vector."),
        Aggregate("VECTOR_AVG", "value: any", ReturnTypes.Unknown, AggregateOverValues, "The mean of the vectors of a group, element by element."),
        Aggregate("VECTOR_MAX", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The largest elements of the vectors of a group."),
        Aggregate("VECTOR_MIN", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The smallest elements of the vectors of a group."),
        Aggregate("VECTOR_SUM", "value: any", ReturnTypes.SameAs(0), AggregateOverValues, "The sum of the vectors of a group, element by element."),
    ];
}
