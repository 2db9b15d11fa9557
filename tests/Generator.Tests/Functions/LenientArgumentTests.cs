using Generator.Functions;
using Generator.Functions.Signatures;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Functions;

/// <summary>Every function takes arguments of which nothing is known, NULL, and, where it takes a value that Snowflake coerces to, a VARIANT.</summary>
public sealed class LenientArgumentTests
{
    private static readonly TypeClass[] NoValue = [TypeClass.DatePart, TypeClass.Keyword, TypeClass.Lambda, TypeClass.Table];

    [Fact]
    public void Unknown_arguments_fit() => Assert.Empty(Refusals(SqlType.Unknown, []));

    [Fact]
    public void NULL_fits() => Assert.Empty(Refusals(SqlType.Null, []));

    [Fact]
    public void A_variant_fits_where_it_is_coerced() =>
        Assert.Empty(Refusals(SqlType.Variant, [TypeClass.Binary, TypeClass.Geospatial]));

    // Calls with all parameters of this type; words and lambdas are left as such.
    private static IEnumerable<string> Refusals(SqlType type, TypeClass[] except) =>
        from definition in FunctionCatalog.All
        where !definition.IsUntyped
        from signature in definition.Signatures
        where !signature.Parameters.Any(p => except.Contains(p.Class))
        let arguments = signature.Parameters.Select(p => Argument(p, type)).ToList()
        let resolution = FunctionCatalog.Resolve(definition, arguments)
        from problem in resolution.Problems
        select $"{definition.Name}({signature}) {problem.Message}";

    private static FunctionArgument Argument(Parameter parameter, SqlType type) =>
        parameter.Class == TypeClass.DatePart ? new(SqlType.Varchar, Nullable: false, "day")
        : NoValue.Contains(parameter.Class) ? new(SqlType.Unknown)
        : new(type);
}
