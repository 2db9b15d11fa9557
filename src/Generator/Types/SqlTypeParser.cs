using System.Globalization;
using Generator.Text;

namespace Generator.Types;

/// <summary>
/// Reads a data type as a schema file writes it: words, then numbers or, for structured types, element types in parentheses
/// ("Structured data types"). It reads a type only, never SQL.
/// </summary>
internal sealed class SqlTypeParser
{
    private const int MaxDepth = 50;

    private readonly List<string> _tokens;
    private int _position;
    private string _problem = "";

    private SqlTypeParser(List<string> tokens) => _tokens = tokens;

    private string Current => _position < _tokens.Count ? _tokens[_position] : "";

    public static bool TryParse(string text, out SqlType type, out string problem)
    {
        var parser = new SqlTypeParser(Tokenize(text));
        type = parser.ReadType(0);
        if (parser._problem.Length == 0 && parser.Current.Length > 0)
        {
            parser._problem = $"'{parser.Current}' does not belong to a data type";
        }

        problem = parser._problem;
        type = problem.Length == 0 ? type : SqlType.Unknown;
        return problem.Length == 0;
    }

    private static List<string> Tokenize(string text)
    {
        var tokens = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start + 1;
            if (IsWordPart(text[start]))
            {
                while (end < text.Length && IsWordPart(text[end]))
                {
                    end++;
                }
            }

            if (!char.IsWhiteSpace(text[start]))
            {
                tokens.Add(text[start..end]);
            }

            start = end;
        }

        return tokens;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private SqlType ReadType(int depth)
    {
        if (depth > MaxDepth)
        {
            return Fail("the type is nested too deeply");
        }

        var name = ReadName();
        if (name.Length == 0)
        {
            return Fail(Current.Length == 0 ? "the data type is empty" : $"'{Current}' is no data type");
        }

        if (!Take("("))
        {
            return Resolve(name, []);
        }

        var type = name.ToUpperInvariant() switch
        {
            "ARRAY" => ReadArray(depth),
            "OBJECT" => ReadObject(depth),
            "MAP" or "VECTOR" or "PERIOD" => ReadElements(name, depth),
            _ => Resolve(name, ReadNumbers()),
        };
        if (!Take(")"))
        {
            return Fail("')' is missing");
        }

        // TIMESTAMP(3) WITH TIME ZONE: the words after the parentheses belong to the name.
        var suffix = ReadName();
        return suffix.Length == 0 ? type : Resolve($"{name} {suffix}", type.Precision > 0 ? [type.Precision] : []);
    }

    private SqlType ReadArray(int depth)
    {
        var element = ReadType(depth + 1);
        SkipNotNull();
        return SqlType.Array with { Shape = new PayloadShape([], ShapeOf(element)) };
    }

    private SqlType ReadObject(int depth)
    {
        var fields = new List<PayloadField>();
        do
        {
            var name = Current;
            if (name.Length == 0 || !IsWordPart(name[0]))
            {
                return Fail("an OBJECT's fields are written as 'name type'");
            }

            _position++;
            fields.Add(new PayloadField(name, ShapeOf(ReadType(depth + 1))));
            SkipNotNull();
        }
        while (Take(","));
        return SqlType.Object with { Shape = new PayloadShape(fields.OrderBy(f => f.Name, StringComparer.Ordinal).ToEquatableArray()) };
    }

    private SqlType ReadElements(string name, int depth)
    {
        do
        {
            if (Current.Length > 0 && char.IsDigit(Current[0]))
            {
                _position++;
            }
            else
            {
                ReadType(depth + 1);
                SkipNotNull();
            }
        }
        while (_problem.Length == 0 && Take(","));
        return Resolve(name, []);
    }

    private List<int> ReadNumbers()
    {
        var numbers = new List<int>();
        do
        {
            if (!int.TryParse(Current, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                Fail(Current.Length == 0 ? "')' is missing" : $"'{Current}' is no number");
                return [];
            }

            numbers.Add(number);
            _position++;
        }
        while (Take(","));
        return numbers;
    }

    /// <summary>A type's words; NOT NULL after a structured type's element is none of them.</summary>
    private string ReadName()
    {
        var words = new List<string>();
        while (Current.Length > 0 && IsWordPart(Current[0]) && !IsNot(Current))
        {
            words.Add(Current);
            _position++;
        }

        return string.Join(" ", words);
    }

    private static bool IsNot(string word) => string.Equals(word, "NOT", StringComparison.OrdinalIgnoreCase);

    private void SkipNotNull()
    {
        if (IsNot(Current) && _position + 1 < _tokens.Count && string.Equals(_tokens[_position + 1], "NULL", StringComparison.OrdinalIgnoreCase))
        {
            _position += 2;
        }
    }

    private SqlType Resolve(string name, IReadOnlyList<int> arguments)
    {
        if (_problem.Length > 0)
        {
            return SqlType.Unknown;
        }

        return SqlTypeNames.TryParse(name, arguments, out var type, out var problem) ? type : Fail(problem);
    }

    private SqlType Fail(string problem)
    {
        _problem = _problem.Length == 0 ? problem : _problem;
        return SqlType.Unknown;
    }

    private bool Take(string token)
    {
        var found = Current == token;
        _position += found ? 1 : 0;
        return found;
    }

    private static PayloadShape ShapeOf(SqlType type) => type.Shape ?? new PayloadShape([], Type: type);
}
