using Generator.Text;

namespace Generator.Functions.Signatures;

/// <summary>Reads the catalogue's notation for signatures; see <see cref="Signature"/>. A row that cannot be read is a mistake in the catalogue, found by its tests.</summary>
internal static class SignatureNotation
{
    private static readonly Dictionary<string, TypeClass> Classes = new(StringComparer.Ordinal)
    {
        ["any"] = TypeClass.Any,
        ["number"] = TypeClass.Number,
        ["text"] = TypeClass.Text,
        ["text_or_binary"] = TypeClass.TextOrBinary,
        ["binary"] = TypeClass.Binary,
        ["boolean"] = TypeClass.Boolean,
        ["date"] = TypeClass.Date,
        ["time"] = TypeClass.Time,
        ["timestamp"] = TypeClass.Timestamp,
        ["temporal"] = TypeClass.Temporal,
        ["variant"] = TypeClass.Variant,
        ["element"] = TypeClass.Element,
        ["object"] = TypeClass.Object,
        ["array"] = TypeClass.Array,
        ["semi_structured"] = TypeClass.SemiStructured,
        ["geospatial"] = TypeClass.Geospatial,
        ["date_part"] = TypeClass.DatePart,
        ["keyword"] = TypeClass.Keyword,
        ["lambda"] = TypeClass.Lambda,
        ["table"] = TypeClass.Table,
    };

    public static Signature Parse(string notation) =>
        new(notation.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(item => ParseParameter(item.Trim())).ToEquatableArray());

    private static Parameter ParseParameter(string item)
    {
        var isOptional = item.StartsWith("[", StringComparison.Ordinal);
        var body = item.Trim('[', ']');
        var isVariadic = body.EndsWith("...", StringComparison.Ordinal);
        var parts = body.TrimEnd('.').Split(':');
        return new(parts[0].Trim(), Classes[parts[1].Trim()], isOptional, isVariadic);
    }
}
