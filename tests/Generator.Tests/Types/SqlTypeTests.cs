using Generator.Types;
using Xunit;

namespace Generator.Tests.Types;

public class SqlTypeTests
{
    [Theory]
    [InlineData("int", "NUMBER(38,0)")]
    [InlineData("BIGINT", "NUMBER(38,0)")]
    [InlineData("number", "NUMBER(38,0)")]
    [InlineData("number(10)", "NUMBER(10,0)")]
    [InlineData("Decimal( 10 , 2 )", "NUMBER(10,2)")]
    [InlineData("numeric(38,37)", "NUMBER(38,37)")]
    [InlineData("double precision", "FLOAT")]
    [InlineData("DOUBLE   PRECISION", "FLOAT")]
    [InlineData("real", "FLOAT")]
    [InlineData("string", "VARCHAR")]
    [InlineData("text", "VARCHAR")]
    [InlineData("varchar(20)", "VARCHAR(20)")]
    [InlineData("char", "VARCHAR(1)")]
    [InlineData("nchar varying(3)", "VARCHAR(3)")]
    [InlineData("varbinary(8)", "BINARY(8)")]
    [InlineData("bool", "BOOLEAN")]
    [InlineData("date", "DATE")]
    [InlineData("time(0)", "TIME(0)")]
    [InlineData("datetime", "TIMESTAMP_NTZ")]
    [InlineData("timestamp", "TIMESTAMP_NTZ")]
    [InlineData("timestamp_ntz(3)", "TIMESTAMP_NTZ(3)")]
    [InlineData("timestamp with time zone", "TIMESTAMP_TZ")]
    [InlineData("timestamp(6) with local time zone", "TIMESTAMP_LTZ(6)")]
    [InlineData("timestampltz", "TIMESTAMP_LTZ")]
    [InlineData("variant", "VARIANT")]
    [InlineData("map(varchar, number)", "OBJECT")]
    [InlineData("array", "ARRAY")]
    [InlineData("array(number(10,2) not null)", "ARRAY")]
    [InlineData("geography", "GEOGRAPHY")]
    [InlineData("vector(float, 256)", "an unknown type")]
    public void Name_gives_type(string text, string expected)
    {
        Assert.True(SqlTypeNames.TryParse(text, out var type, out var problem), problem);
        Assert.Equal(expected, type.ToString());
    }

    [Theory]
    [InlineData("intger", "Snowflake has no type 'intger'; did you mean 'integer'?")]
    [InlineData("timestmp_ntz", "Snowflake has no type 'timestmp_ntz'; did you mean 'timestamp_ntz'?")]
    [InlineData("blob", "Snowflake has no type 'blob'")]
    [InlineData("money", "Snowflake has no type 'money'")]
    [InlineData("", "the data type is empty")]
    [InlineData("int(5)", "int takes nothing in parentheses")]
    [InlineData("number(39)", "the precision of number goes from 1 to 38, not 39")]
    [InlineData("number(5,6)", "the scale of number goes from 0 to its precision, not 6")]
    [InlineData("number(5", "')' is missing")]
    [InlineData("number(x)", "'x' is no number")]
    [InlineData("timestamp_tz(10)", "timestamp_tz takes its fractional digits, 0 to 9")]
    [InlineData("varchar(0)", "varchar takes one length above 0")]
    [InlineData("varchar)", "')' does not belong to a data type")]
    [InlineData("object(a)", "')' is no data type")]
    public void Wrong_type_is_explained(string text, string expected)
    {
        Assert.False(SqlTypeNames.TryParse(text, out var type, out var problem));
        Assert.Equal((SqlType.Unknown, expected), (type, problem));
    }

    [Fact]
    public void Structured_type_carries_its_shape()
    {
        Assert.True(SqlTypeNames.TryParse("array(object(sku varchar, qty number(5,0) not null))", out var type, out _));
        var fields = type.Shape!.Element!.Fields;
        Assert.Equal(["qty NUMBER(5,0)", "sku VARCHAR"], fields.Select(f => $"{f.Name} {f.Shape.Type}"));
    }

    [Fact]
    public void Deeply_nested_type_is_refused() =>
        Assert.False(SqlTypeNames.TryParse(string.Concat(Enumerable.Repeat("array(", 10_000)), out _, out _));

    [Theory]
    [InlineData("number(10,2)", "number(8,4)", "NUMBER(13,4)", "NUMBER(18,6)", "NUMBER(20,8)", "NUMBER(12,4)")]
    [InlineData("number(38,0)", "number(38,0)", "NUMBER(38,0)", "NUMBER(38,0)", "NUMBER(38,6)", "NUMBER(38,0)")]
    [InlineData("number(1,0)", "number(1,0)", "NUMBER(2,0)", "NUMBER(2,0)", "NUMBER(7,6)", "NUMBER(1,0)")]
    [InlineData("number(10,10)", "number(5,5)", "NUMBER(11,10)", "NUMBER(12,12)", "NUMBER(17,12)", "NUMBER(10,10)")]
    [InlineData("number(20,15)", "number(4,1)", "NUMBER(21,15)", "NUMBER(23,15)", "NUMBER(21,15)", "NUMBER(20,15)")]
    [InlineData("number(10,2)", "float", "FLOAT", "FLOAT", "FLOAT", "FLOAT")]
    [InlineData("number(10,2)", "varchar", "NUMBER(19,5)", "NUMBER(28,7)", "NUMBER(21,8)", "NUMBER(18,5)")]
    public void Arithmetic_gives_precision_and_scale(string left, string right, string sum, string product, string quotient, string remainder)
    {
        var (l, r) = (Parse(left), Parse(right));
        Assert.Equal(
            [sum, product, quotient, remainder],
            new[] { NumericResult.Add(l, r), NumericResult.Multiply(l, r), NumericResult.Divide(l, r), NumericResult.Modulo(l, r) }.Select(t => t.ToString()));
    }

    [Theory]
    [InlineData("number(10,2)", "number(5,4)", "NUMBER(12,4)")]
    [InlineData("number", "float", "FLOAT")]
    [InlineData("varchar(3)", "varchar(5)", "VARCHAR(5)")]
    [InlineData("varchar(3)", "varchar", "VARCHAR")]
    [InlineData("varchar", "date", "DATE")]
    [InlineData("varchar", "number(10,2)", "NUMBER(18,5)")]
    [InlineData("varchar", "variant", "VARCHAR")]
    [InlineData("date", "timestamp_ntz(3)", "TIMESTAMP_NTZ(3)")]
    [InlineData("timestamp_ntz", "timestamp_tz", "TIMESTAMP_TZ")]
    [InlineData("boolean", "number", "BOOLEAN")]
    [InlineData("number", "variant", "VARIANT")]
    [InlineData("array", "variant", "VARIANT")]
    [InlineData("number", "date", null)]
    [InlineData("number", "timestamp", null)]
    [InlineData("array", "object", null)]
    [InlineData("boolean", "date", null)]
    [InlineData("time", "date", null)]
    [InlineData("binary", "varchar", null)]
    public void Supertype_is_the_same_in_both_orders(string left, string right, string? expected)
    {
        Assert.Equal(expected, CommonSupertype.Of(Parse(left), Parse(right))?.ToString());
        Assert.Equal(expected, CommonSupertype.Of(Parse(right), Parse(left))?.ToString());
    }

    [Fact]
    public void Null_takes_the_other_type_and_unknown_stays_unknown()
    {
        Assert.Equal(SqlType.Date, CommonSupertype.OfAll([SqlType.Null, SqlType.Date, SqlType.Null]));
        Assert.Equal(SqlType.Unknown, CommonSupertype.Of(SqlType.Unknown, SqlType.Date));
        Assert.Equal(SqlType.Null, CommonSupertype.OfAll([]));
    }

    [Theory]
    [InlineData("varchar", "number", true, true)]
    [InlineData("boolean", "number", false, true)]
    [InlineData("number", "boolean", true, true)]
    [InlineData("date", "number", false, false)]
    [InlineData("date", "variant", false, true)]
    [InlineData("variant", "date", true, true)]
    [InlineData("array", "number", false, false)]
    [InlineData("timestamp_tz", "date", true, true)]
    [InlineData("time", "timestamp", false, false)]
    public void Conversion_follows_the_table(string from, string to, bool coerce, bool cast) =>
        Assert.Equal((coerce, cast), (SqlTypeConversions.CanCoerce(Parse(from), Parse(to)), SqlTypeConversions.CanCast(Parse(from), Parse(to))));

    private static SqlType Parse(string text) => SqlTypeNames.TryParse(text, out var type, out var problem) ? type : throw new ArgumentException(problem);
}
