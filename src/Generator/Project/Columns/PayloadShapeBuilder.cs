using Generator.Text;
using Generator.Types;

namespace Generator.Project.Columns;

/// <summary>Grows the shape of one column's payload path by path.</summary>
internal sealed class PayloadShapeBuilder
{
    private readonly SortedDictionary<string, PayloadShapeBuilder> _fields = new(StringComparer.Ordinal);
    private PayloadShapeBuilder? _element;
    private SqlType? _type;

    /// <summary>Declares the type at a path.</summary>
    /// <param name="steps">The way from here.</param>
    /// <param name="type">The type there; null when its column gives no data_type.</param>
    /// <returns>What contradicts an earlier declaration; null when nothing does.</returns>
    public string? Declare(IReadOnlyList<PayloadStep> steps, SqlType? type)
    {
        var node = this;
        var way = "it";
        foreach (var step in steps)
        {
            if (node._type is { IsSemiStructured: false } leaf)
            {
                return $"{way} is declared as {leaf}, which has nothing inside";
            }

            if (step.Field is null ? node._fields.Count > 0 : node._element is not null)
            {
                return $"{way} is declared both as an array and as an object";
            }

            node = step.Field is { } field ? node.Field(field) : node._element ??= new PayloadShapeBuilder();
            way = step.Field is { } name ? $"'{name}'" : $"an element of {way}";
        }

        if (node._type is not null)
        {
            return $"{way} is declared twice";
        }

        if (type is { IsSemiStructured: false } && (node._fields.Count > 0 || node._element is not null))
        {
            return $"{way} is declared as {type}, which has nothing inside, and with fields";
        }

        node._type = type ?? SqlType.Unknown;
        return null;
    }

    /// <summary>The shape so far.</summary>
    public PayloadShape ToShape()
    {
        if (_fields.Count == 0 && _element is null)
        {
            return _type?.Shape ?? new PayloadShape([], Type: _type ?? SqlType.Unknown);
        }

        return new PayloadShape(
            _fields.Select(field => new PayloadField(field.Key, field.Value.ToShape())).ToEquatableArray(),
            _element?.ToShape());
    }

    private PayloadShapeBuilder Field(string name)
    {
        if (!_fields.TryGetValue(name, out var field))
        {
            _fields[name] = field = new PayloadShapeBuilder();
        }

        return field;
    }
}
