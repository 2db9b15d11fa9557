using System.Globalization;
using System.Text;

namespace Pipeline.Sensing;

/// <summary>
/// A pattern of keys with a date in it, such as <c>raw-events/{yyyy}/{MM}/{dd}/**</c>. <c>*</c> stays inside one segment,
/// <c>**</c> crosses slashes, <c>**/</c> also stands for no folder at all; everything else is itself.
/// </summary>
internal sealed class KeyPattern
{
    private static readonly (string Text, Element Element)[] Wildcards =
    [
        ("**/", Element.Folders),
        ("**", Element.Anything),
        ("*", Element.InSegment),
        ("{yyyy}", Element.Year),
        ("{MM}", Element.Month),
        ("{dd}", Element.Day),
    ];

    private readonly string _text;
    private readonly IReadOnlyList<(Element Element, string Text)> _elements;

    private KeyPattern(string text, IReadOnlyList<(Element Element, string Text)> elements)
    {
        _text = text;
        _elements = elements;
    }

    private enum Element
    {
        Literal,
        InSegment,
        Anything,
        Folders,
        Year,
        Month,
        Day,
    }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern, relative to the stage.</param>
    /// <exception cref="FormatException">It is empty or has a field that is not known.</exception>
    public static KeyPattern Parse(string text)
    {
        var elements = new List<(Element, string)>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var (wildcard, element) = Array.Find(Wildcards, w => text.AsSpan(at).StartsWith(w.Text, StringComparison.Ordinal));
            if (wildcard is not null)
            {
                Flush();
                elements.Add((element, wildcard));
                at += wildcard.Length;
            }
            else if (rest[0] is '{' or '}')
            {
                throw new FormatException(
                    $"The key pattern '{text}' has a '{rest[0]}' at character {at + 1} that belongs to no field; there are {{yyyy}}, {{MM}} and {{dd}}.");
            }
            else
            {
                literal.Append(rest[0]);
                at++;
            }
        }

        Flush();
        return elements.Count > 0 ? new KeyPattern(text, elements) : throw new FormatException("The key pattern is empty; an example is raw-events/{yyyy}/{MM}/{dd}/**.");

        void Flush()
        {
            if (literal.Length > 0)
            {
                elements.Add((Element.Literal, literal.ToString()));
                literal.Clear();
            }
        }
    }

    /// <summary>The pattern of one day's keys.</summary>
    /// <param name="date">The logical date.</param>
    public KeyPattern For(DateOnly date)
    {
        var text = new StringBuilder();
        foreach (var (element, written) in _elements)
        {
            text.Append(element switch
            {
                Element.Year => date.ToString("yyyy", CultureInfo.InvariantCulture),
                Element.Month => date.ToString("MM", CultureInfo.InvariantCulture),
                Element.Day => date.ToString("dd", CultureInfo.InvariantCulture),
                _ => written,
            });
        }

        return Parse(text.ToString());
    }

    /// <summary>What every matching key starts with: the text before the first wildcard or field.</summary>
    public string Prefix => _elements[0] is (Element.Literal, var text) ? text : "";

    /// <summary>Whether a key matches; a field matches any digits.</summary>
    /// <param name="key">A key relative to the stage.</param>
    public bool Matches(string key) => Match(key, 0, new Fields()) is not null;

    /// <summary>The date that a key carries; null when it does not match or its digits are no date.</summary>
    /// <param name="key">A key relative to the stage.</param>
    public DateOnly? DateOf(string key) =>
        Match(key, 0, new Fields()) is { Year: { } year and > 0, Month: { } month and >= 1 and <= 12, Day: { } day and >= 1 }
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <inheritdoc />
    public override string ToString() => _text;

    private Fields? Match(ReadOnlySpan<char> key, int index, Fields fields)
    {
        if (index == _elements.Count)
        {
            return key.IsEmpty ? fields : null;
        }

        var (element, text) = _elements[index];
        switch (element)
        {
            case Element.Literal:
                return key.StartsWith(text, StringComparison.Ordinal) ? Match(key[text.Length..], index + 1, fields) : null;

            case Element.Year:
                return Digits(key, 4) is { } year && (fields.Year ?? year) == year ? Match(key[4..], index + 1, fields with { Year = year }) : null;

            case Element.Month:
                return Digits(key, 2) is { } month && (fields.Month ?? month) == month ? Match(key[2..], index + 1, fields with { Month = month }) : null;

            case Element.Day:
                return Digits(key, 2) is { } day && (fields.Day ?? day) == day ? Match(key[2..], index + 1, fields with { Day = day }) : null;

            case Element.Anything when index == _elements.Count - 1:
                return fields;

            default:
                for (var length = 0; length <= key.Length; length++)
                {
                    if (element == Element.InSegment && length > 0 && key[length - 1] == '/')
                    {
                        return null;
                    }

                    if ((element != Element.Folders || length == 0 || key[length - 1] == '/') && Match(key[length..], index + 1, fields) is { } found)
                    {
                        return found;
                    }
                }

                return null;
        }
    }

    private static int? Digits(ReadOnlySpan<char> key, int count) =>
        key.Length >= count && int.TryParse(key[..count], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private sealed record Fields
    {
        public int? Year { get; init; }

        public int? Month { get; init; }

        public int? Day { get; init; }
    }
}
