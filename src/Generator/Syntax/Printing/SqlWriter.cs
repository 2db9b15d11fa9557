using System.Text;

namespace Generator.Syntax.Printing;

/// <summary>Text with indentation.</summary>
internal sealed class SqlWriter(SqlDialect dialect)
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public SqlDialect Dialect { get; } = dialect;

    /// <summary>The blanks that a line starts with at the current depth.</summary>
    public string Margin => new(' ', _depth * 4);

    public SqlWriter Write(string text)
    {
        _text.Append(text);
        return this;
    }

    public SqlWriter WriteIf(bool condition, string text) => condition ? Write(text) : this;

    /// <summary>Starts a new line at the current depth.</summary>
    public SqlWriter Line()
    {
        _text.Append('\n').Append(' ', _depth * 4);
        return this;
    }

    public SqlWriter Indent()
    {
        _depth++;
        return this;
    }

    public SqlWriter Outdent()
    {
        _depth--;
        return this;
    }

    /// <summary>Items with <paramref name="separator"/> between them.</summary>
    public SqlWriter List<T>(IEnumerable<T> items, Action<SqlWriter, T> write, string separator = ", ")
    {
        var isFirst = true;
        foreach (var item in items)
        {
            WriteIf(!isFirst, separator);
            write(this, item);
            isFirst = false;
        }

        return this;
    }

    /// <summary>Items a line each, one level deeper.</summary>
    public SqlWriter Lines<T>(IEnumerable<T> items, Action<SqlWriter, T> write)
    {
        Indent();
        var isFirst = true;
        foreach (var item in items)
        {
            WriteIf(!isFirst, ",").Line();
            write(this, item);
            isFirst = false;
        }

        return Outdent();
    }

    public override string ToString() => _text.ToString();
}
