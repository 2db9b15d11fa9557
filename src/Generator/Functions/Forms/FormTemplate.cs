using System.Globalization;
using Generator.Text;

namespace Generator.Functions.Forms;

/// <summary>
/// Fills DuckDB text with holes: <c>{0}</c> an argument, <c>{cast:0}</c> and <c>{try_cast:0}</c> one cast to the result's type, <c>{quotient:0:1}</c>
/// one divided by another, <c>{0:part}</c> a constant date part by DuckDB's name, <c>{1:path}</c> a constant path as JSON path, <c>{1:key}</c> a
/// constant key so, <c>{1:unit}</c> one unit of the last digit of a constant scale, <c>{type}</c> the result's DuckDB type, <c>{type:0}</c> an
/// argument's, <c>{key}</c> the expression of WITHIN GROUP, and for aggregates <c>{distinct}</c>,
/// <c>{order}</c>, <c>{nulls}</c> and <c>{over}</c>, each with its blank. Repetitions are in
/// <see cref="TemplateRepetition"/>, whole numbers in <see cref="IntegerHoles"/>, exact means in <see cref="QuotientHoles"/>, arguments that
/// may be left out in <see cref="OptionalHoles"/>, regular expressions in <see cref="RegexHoles"/>, format models in <see cref="FormatHoles"/>.
/// </summary>
internal static class FormTemplate
{
    /// <summary>The template's pieces for a call; null when a hole needs a constant that the call does not have or that DuckDB cannot say.</summary>
    public static EquatableArray<FormSegment>? Fill(string template, FunctionCall call)
    {
        var text = QuotientHoles.Expand(IntegerHoles.Expand(OptionalHoles.Expand(TemplateRepetition.Expand(template, call.Arguments.Count), call), call), call);
        var segments = new List<FormSegment>();
        var position = 0;
        while (text.IndexOf('{', position) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            AddText(segments, text.Substring(position, open - position));
            if (Hole(text, open, close, call) is not { } pieces)
            {
                return null;
            }

            foreach (var piece in pieces)
            {
                Add(segments, piece);
            }

            position = close + 1;
        }

        AddText(segments, text.Substring(position));
        return segments.ToEquatableArray();
    }

    private static void Add(List<FormSegment> segments, FormSegment segment)
    {
        if (segment is FormSegment.Text text)
        {
            AddText(segments, text.Value);
        }
        else
        {
            segments.Add(segment);
        }
    }

    private static void AddText(List<FormSegment> segments, string text)
    {
        if (segments.Count > 0 && segments[segments.Count - 1] is FormSegment.Text before)
        {
            segments[segments.Count - 1] = new FormSegment.Text(before.Value + text);
        }
        else if (text.Length > 0)
        {
            segments.Add(new FormSegment.Text(text));
        }
    }

    private static IReadOnlyList<FormSegment>? Hole(string text, int open, int close, FunctionCall call)
    {
        var hole = text.Substring(open + 1, close - open - 1);
        var parts = hole.Split(':');
        return FormatHoles.Knows(parts[0]) ? FormatHoles.Fill(parts, call)
            : parts.Length > 1 && RegexHoles.Knows(parts[1]) ? RegexHoles.Fill(parts, call)
            : Segment(hole, parts, !HoleContext.IsDelimited(text, open, close), call) is { } segment ? [segment]
            : null;
    }

    private static FormSegment? Segment(string hole, string[] parts, bool isOperand, FunctionCall call) =>
        parts[0] switch
        {
            "type" when parts.Length == 2 => new FormSegment.ArgumentType(Index(parts[1])),
            "cast" => new FormSegment.Cast(Index(parts[1]), IsTry: false),
            "quotient" => new FormSegment.Quotient(Index(parts[1]), Index(parts[2])),
            "try_cast" => new FormSegment.Cast(Index(parts[1]), IsTry: true),
            "type" => new FormSegment.ResultType(),
            "key" => new FormSegment.OrderKey(),
            "distinct" => new FormSegment.Distinct(),
            "order" => new FormSegment.Order(),
            "nulls" => new FormSegment.IgnoreNulls(),
            "over" => new FormSegment.Over(),
            _ when parts.Length == 2 => FormConstants.Translate(parts[1], call, Index(parts[0])),
            _ => new FormSegment.Argument(Index(hole), isOperand),
        };

    private static int Index(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
