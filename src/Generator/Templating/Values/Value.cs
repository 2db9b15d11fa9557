using Generator.Text;

namespace Generator.Templating.Values;

/// <summary>A value while a template is evaluated. Python's rules hold, since Jinja's expressions are Python's.</summary>
internal abstract class Value : IEquatable<Value>
{
    /// <summary>Python's name of its type, for messages.</summary>
    public abstract string TypeName { get; }

    /// <summary>What it counts as in a condition.</summary>
    public virtual bool IsTrue => true;

    /// <summary>As it is printed inside a list.</summary>
    public virtual string Quoted => ToString();

    /// <summary>What a loop runs over; null when it cannot be looped over.</summary>
    public virtual IReadOnlyList<Value>? Items => null;

    /// <summary>Makes a value of plain data.</summary>
    public static Value From(TemplateValue plain) => plain switch
    {
        TemplateValue.Bool boolean => BoolValue.Of(boolean.Value),
        TemplateValue.Whole whole => new IntegerValue(whole.Value),
        TemplateValue.Real real => new FloatValue(real.Value),
        TemplateValue.Text text => new StringValue(text.Value),
        TemplateValue.List list => new ListValue(list.Items.Select(From)),
        TemplateValue.Map map => new DictValue(map.Entries.Select(entry => (entry.Key, From(entry.Value)))),
        _ => NoneValue.Instance,
    };

    /// <summary>As it is printed.</summary>
    public abstract override string ToString();

    /// <summary>The value of an attribute; null when it has none of the name.</summary>
    public virtual Value? Attribute(string name) => null;

    /// <summary>Names of its attributes, for suggestions.</summary>
    public virtual IEnumerable<string> AttributeNames => [];

    /// <summary>As plain data; what has no such form becomes its printed text.</summary>
    public virtual TemplateValue ToPlain() => new TemplateValue.Text(ToString());

    public virtual bool Equals(Value? other) => ReferenceEquals(this, other);

    public sealed override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
