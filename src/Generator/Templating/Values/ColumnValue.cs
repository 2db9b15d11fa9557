namespace Generator.Templating.Values;

/// <summary>A column (dbt: "About the Column object"); types are Snowflake's.</summary>
internal sealed class ColumnValue(TemplateColumn column) : Value
{
    private static readonly string[] Names =
        ["name", "column", "quoted", "data_type", "dtype", "char_size", "numeric_precision", "numeric_scale"];

    public TemplateColumn Column => column;

    /// <summary>The type without length or precision, in lower case; empty when unknown.</summary>
    public string BaseType
    {
        get
        {
            var type = column.DataType ?? "";
            var parenthesis = type.IndexOf('(');
            return (parenthesis < 0 ? type : type.Substring(0, parenthesis)).Trim().ToLowerInvariant();
        }
    }

    public override string TypeName => "column";

    public override IEnumerable<string> AttributeNames => Names;

    public override Value? Attribute(string name) => name switch
    {
        "name" or "column" => new StringValue(column.Name),
        "quoted" => new StringValue($"\"{column.Name}\""),
        "data_type" => new StringValue(column.DataType ?? ""),
        "dtype" => new StringValue(BaseType),
        "char_size" => BaseType is "varchar" or "text" or "string" ? Argument(0) : NoneValue.Instance,
        "numeric_precision" => BaseType is "number" or "numeric" or "decimal" ? Argument(0) : NoneValue.Instance,
        "numeric_scale" => BaseType is "number" or "numeric" or "decimal" ? Argument(1) : NoneValue.Instance,
        _ => null,
    };

    public bool IsString => BaseType is "varchar" or "text" or "string" or "char" or "character";

    public bool IsInteger => BaseType is "int" or "integer" or "bigint" or "smallint" or "tinyint" or "byteint";

    public bool IsFloat => BaseType is "float" or "double" or "real" or "float4" or "float8" or "double precision";

    public bool IsNumeric => BaseType is "number" or "numeric" or "decimal";

    public override string ToString() => $"<Column {column.Name} ({column.DataType})>";

    public override bool Equals(Value? other) => other is ColumnValue another && column == another.Column;

    public override int GetHashCode() => column.GetHashCode();

    private Value Argument(int index)
    {
        var type = column.DataType ?? "";
        var open = type.IndexOf('(');
        var close = type.IndexOf(')');
        var arguments = open >= 0 && close > open ? type.Substring(open + 1, close - open - 1).Split(',') : [];
        return index < arguments.Length
            && long.TryParse(arguments[index].Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new IntegerValue(number)
            : NoneValue.Instance;
    }
}
