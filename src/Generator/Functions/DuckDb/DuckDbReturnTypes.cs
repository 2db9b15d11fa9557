using Generator.Functions.Results;
using Generator.Text;
using Generator.Types;
using Generator.Types.DuckDb;

namespace Generator.Functions.DuckDb;

/// <summary>The result rules of DuckDB's functions.</summary>
internal static class DuckDbReturnTypes
{
    public static readonly ReturnType Int = ReturnTypes.Always(DuckDbTypeNames.Int);
    public static readonly ReturnType BigInt = ReturnTypes.Always(DuckDbTypeNames.BigInt);
    public static readonly ReturnType UBigInt = ReturnTypes.Always(DuckDbTypeNames.UBigInt);
    public static readonly ReturnType HugeInt = ReturnTypes.Always(DuckDbTypeNames.HugeInt);
    public static readonly ReturnType TinyInt = ReturnTypes.Always(DuckDbTypeNames.TinyInt);
    public static readonly ReturnType Time = ReturnTypes.Always(DuckDbTypeNames.Time);
    public static readonly ReturnType Timestamp = ReturnTypes.Always(DuckDbTypeNames.Timestamp);
    public static readonly ReturnType TimestampTz = ReturnTypes.Always(DuckDbTypeNames.TimestampTz);
    public static readonly ReturnType Interval = ReturnTypes.Always(SqlType.Interval);
    public static readonly ReturnType Texts = ReturnTypes.Always(DuckDbTypeNames.ListOf(SqlType.Varchar));

    /// <summary>SUM.</summary>
    public static readonly ReturnType Sum = new(nameof(Sum), call => DuckDbNumbers.Sum(ReturnTypes.ArgumentOf(call, 0)));

    /// <summary>MEDIAN and interpolated quantiles: DOUBLE, of a DECIMAL or a point in time its own type.</summary>
    public static readonly ReturnType Interpolated = new(nameof(Interpolated), call => Interpolate(Value(call)));

    /// <summary>A list of the argument's values.</summary>
    public static readonly ReturnType ListOfArgument = new(nameof(ListOfArgument), call => DuckDbTypeNames.ListOf(ReturnTypes.ArgumentOf(call, 0)));

    /// <summary>A list of what the arguments have in common.</summary>
    public static readonly ReturnType ListOfArguments = new(
        nameof(ListOfArguments), call => DuckDbTypeNames.ListOf(DuckDbSupertype.OfAll(call.Arguments.Select(a => a.Type))));

    /// <summary>A list of what the lambda, the second argument, gives.</summary>
    public static readonly ReturnType ListOfLambda = new(nameof(ListOfLambda), call => DuckDbTypeNames.ListOf(ReturnTypes.ArgumentOf(call, 1)));

    /// <summary>An element of the list, or a value of the map, that the first argument is.</summary>
    public static readonly ReturnType Element = new(nameof(Element), call => ReturnTypes.ArgumentOf(call, 0) switch
    {
        { Kind: SqlTypeKind.Varchar } text => text with { Length = null },
        var type => DuckDbTypeNames.ElementOf(type),
    });

    /// <summary>The sum of a list's elements.</summary>
    public static readonly ReturnType ElementSum = new(nameof(ElementSum), call => DuckDbNumbers.Sum(DuckDbTypeNames.ElementOf(ReturnTypes.ArgumentOf(call, 0))));

    /// <summary>A list of lists becomes one list.</summary>
    public static readonly ReturnType Flattened = new(nameof(Flattened), call => DuckDbTypeNames.ElementOf(ReturnTypes.ArgumentOf(call, 0)) is { Kind: SqlTypeKind.Array } inner ? inner : SqlType.Array);

    /// <summary>The type all arguments have in common.</summary>
    public static readonly ReturnType Common = new(nameof(Common), call => DuckDbSupertype.OfAll(Combined(call.Arguments)));

    /// <summary>The type that the second and third argument have in common: IF.</summary>
    public static readonly ReturnType CommonOfBranches = new(nameof(CommonOfBranches), call => DuckDbSupertype.OfAll(Combined(call.Arguments.Skip(1))));

    /// <summary>The argument's type when it is a number.</summary>
    public static readonly ReturnType SameNumber = new(nameof(SameNumber), call => OrUnknown(ReturnTypes.ArgumentOf(call, 0)));

    /// <summary>ROUND: of a DECIMAL as many digits after the point as are asked for, written out.</summary>
    public static readonly ReturnType Rounded = new(nameof(Rounded), call => ReturnTypes.ArgumentOf(call, 0) switch
    {
        { Kind: SqlTypeKind.Number, Scale: > 0 } number when call.Arguments.Count < 2 => number with { Scale = 0 },
        { Kind: SqlTypeKind.Number, Scale: > 0 } number => int.TryParse(call.Arguments[1].Constant, out var digits)
            ? number with { Scale = Math.Max(0, Math.Min(number.Scale, digits)) }
            : SqlType.Unknown,
        var type => OrUnknown(type),
    });

    /// <summary>CEIL, FLOOR and TRUNC: of a DECIMAL none of the digits after the point.</summary>
    public static readonly ReturnType Whole = new(nameof(Whole), call => OrUnknown(ReturnTypes.ArgumentOf(call, 0)) with { Scale = 0 });

    /// <summary>MOD: the wider of two numbers.</summary>
    public static readonly ReturnType Modulo = new(nameof(Modulo), call => DuckDbNumbers.Common(ReturnTypes.ArgumentOf(call, 0), ReturnTypes.ArgumentOf(call, 1)));

    /// <summary>DATE_TRUNC and TIME_BUCKET: the type of the second argument, a date becoming a timestamp.</summary>
    public static readonly ReturnType Truncated = new(nameof(Truncated), call => ReturnTypes.ArgumentOf(call, 1) switch
    {
        { Kind: SqlTypeKind.Date } => DuckDbTypeNames.Timestamp,
        { IsTimestamp: true } type => type,
        { Kind: SqlTypeKind.Interval } type => type,
        _ => SqlType.Unknown,
    });

    /// <summary>The type of the key of WITHIN GROUP, or of the argument without one.</summary>
    public static readonly ReturnType Ordered = new(nameof(Ordered), Value);

    /// <summary>EPOCH_MS: milliseconds of a timestamp, and a timestamp of milliseconds.</summary>
    public static readonly ReturnType EpochMilliseconds = new(
        nameof(EpochMilliseconds), call => ReturnTypes.ArgumentOf(call, 0).IsNumeric ? DuckDbTypeNames.Timestamp : DuckDbTypeNames.BigInt);

    /// <summary>STRUCT_PACK and ROW: a struct of the arguments by name.</summary>
    public static readonly ReturnType Struct = new(nameof(Struct), call => SqlType.Object with
    {
        Shape = call.Arguments.All(a => a.Name is not null)
            ? new PayloadShape(call.Arguments.Select(a => new PayloadField(a.Name!, DuckDbTypeNames.ShapeOf(a.Type))).OrderBy(f => f.Name, StringComparer.Ordinal).ToEquatableArray())
            : null,
    });

    private static SqlType Value(FunctionCall call) => call.OrderKeys.Count > 0 ? call.OrderKeys[0].Type : ReturnTypes.ArgumentOf(call, 0);

    private static SqlType Interpolate(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Number when type.Scale == 0 => SqlType.Float,
        SqlTypeKind.Date => DuckDbTypeNames.Timestamp,
        SqlTypeKind.Number or SqlTypeKind.Float => type,
        _ => type.IsTimestamp ? type : SqlType.Unknown,
    };

    private static SqlType OrUnknown(SqlType type) => type.IsNumeric ? type : SqlType.Unknown;

    // A constant takes the type of what it stands beside.
    private static IEnumerable<SqlType> Combined(IEnumerable<FunctionArgument> arguments)
    {
        List<FunctionArgument> all = [.. arguments];
        var others = all.Where(a => a.Constant is null && a.Type.Kind != SqlTypeKind.Null).ToList();
        return others.Count == 0 ? all.Select(a => a.Type)
            : all.Where(a => a.Constant is null || !(IsText(a) || (DuckDbNumbers.IsWhole(a.Type) && others.All(o => DuckDbNumbers.IsWhole(o.Type))))).Select(a => a.Type);
    }

    private static bool IsText(FunctionArgument argument) => argument.Type.Kind == SqlTypeKind.Varchar;
}
