using System.Text;
using Generator.Templating;
using Generator.Text;

namespace Generator.Dialects;

/// <summary>
/// Puts a <see cref="CompiledSql"/> together, with its lines indented by four blanks a level. What is written as a group
/// stays on one line when it is short.
/// </summary>
internal sealed class SqlWriter(int indentation = 0, bool isFlat = false)
{
    private readonly List<SqlSegment> _segments = [];
    private readonly StringBuilder _text = new();
    private int _indentation = indentation;
    private int _length;

    public CompiledSql ToSql()
    {
        Flush();
        return new CompiledSql(_segments.ToEquatableArray());
    }

    public void Indent() => _indentation++;

    public void Outdent() => _indentation--;

    public void Write(string text)
    {
        _text.Append(text);
        _length += text.Length;
    }

    /// <summary>Ends the line; in a group on one line a blank.</summary>
    public void Line()
    {
        if (isFlat)
        {
            Write(" ");
            return;
        }

        _text.Append('\n').Append(' ', _indentation * 4);
    }

    /// <summary>Ends the line; in a group on one line nothing, as after an opening parenthesis.</summary>
    public void SoftLine()
    {
        if (!isFlat)
        {
            Line();
        }
    }

    /// <summary>An empty line above the next; nothing in a group on one line.</summary>
    public void EmptyLine()
    {
        if (!isFlat)
        {
            _text.Append('\n');
            Line();
        }
    }

    /// <summary>Writes on one line what is not longer than <paramref name="limit"/> so, otherwise on several.</summary>
    public void Group(int limit, Action<SqlWriter> write)
    {
        if (isFlat)
        {
            write(this);
            return;
        }

        var flat = new SqlWriter(isFlat: true);
        write(flat);
        if (flat._length <= limit)
        {
            Write(flat.ToSql());
        }
        else
        {
            write(this);
        }
    }

    public void Write(ResolvedRelation relation) => Add(new RelationSegment(relation), relation.Schema.Length + 1 + relation.Identifier.Length);

    public void Write(RunValue parameter) => Add(new ParameterSegment(parameter), parameter.Name.Length);

    /// <summary>A value inside a string literal whose quotes the caller writes.</summary>
    public void WriteText(RunValue value) => Add(new TextSegment(value), value.Name.Length);

    /// <summary>Another statement, part by part and as it is: its lines are not indented again.</summary>
    public void Write(CompiledSql sql)
    {
        foreach (var segment in sql.Segments)
        {
            if (segment is LiteralSegment literal)
            {
                Write(literal.Text);
            }
            else
            {
                Add(segment, 0);
            }
        }
    }

    /// <summary>Another statement as one part: it is emitted once and referred to.</summary>
    public void WriteNested(CompiledSql sql) => Add(new NestedSegment(sql), 0);

    private void Add(SqlSegment segment, int length)
    {
        Flush();
        _segments.Add(segment);
        _length += length;
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _segments.Add(new LiteralSegment(_text.ToString()));
            _text.Clear();
        }
    }
}
