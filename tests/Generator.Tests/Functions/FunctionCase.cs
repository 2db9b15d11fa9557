using Generator.Functions;
using Generator.Types;

namespace Generator.Tests.Functions;

/// <summary>
/// A line of a case table: <c>NAME(arguments) -> expected text</c>. An argument is a literal, with a type before it where its own is not meant
/// (<c>date '2020-01-01'</c>, <c>number(10,2) 1.5</c>, <c>variant '{"a":1}'</c>); <c>~</c> before it makes it a column's value, not a constant;
/// <c>{1, 2, null}</c> are the values of a column for an aggregate; a bare word is a keyword. <c>distinct</c> may stand first, and after the
/// arguments <c>within {…}</c> with an optional <c>desc</c>, or <c>over (…)</c>.
/// </summary>
internal sealed record FunctionCase(string Text, string Name, IReadOnlyList<CaseArgument> Arguments, bool Distinct, CaseArgument? Within, bool Descending, string? Over, string Expected)
{
    public static IEnumerable<FunctionCase> ParseAll(string table) =>
        table.Split('\n').Select(line => line.TrimStart()).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(Parse);

    public static FunctionCase Parse(string line)
    {
        var arrow = line.LastIndexOf(" -> ", StringComparison.Ordinal);
        var call = line[..arrow];
        var open = call.IndexOf('(', StringComparison.Ordinal);
        var close = Scan.Closing(call, open);
        var inside = call[(open + 1)..close].Trim();
        var isDistinct = inside.StartsWith("distinct ", StringComparison.Ordinal);
        var arguments = Scan.Split(isDistinct ? inside["distinct ".Length..] : inside).Select(CaseArgument.Parse).ToList();
        var rest = call[(close + 1)..].Trim();
        var isDescending = rest.EndsWith(" desc", StringComparison.Ordinal);
        var within = rest.StartsWith("within ", StringComparison.Ordinal) ? CaseArgument.Parse(rest["within ".Length..(isDescending ? ^" desc".Length : ^0)]) : null;
        var over = rest.StartsWith("over ", StringComparison.Ordinal) ? rest : null;
        return new(line, call[..open].Trim(), arguments, isDistinct, within, isDescending, over, line[(arrow + " -> ".Length)..]);
    }

    public bool IsWithoutRows => Arguments.Append(Within).Any(a => a is { IsColumn: true, Values.Count: 0 });

    public override string ToString() => Text;

    /// <summary>What the catalogue's rules see of the call.</summary>
    public FunctionCall Call(bool mayBeEmpty) => new(
        [.. Arguments.Select(a => a.AsArgument())],
        Within is { } key ? [new FunctionOrderKey(key.Type, key.IsNullable, Descending)] : [],
        mayBeEmpty,
        IsWindow: Over is not null);
}

/// <summary>One argument of a case.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Values">Literals as DuckDB writes them: one, or a column's.</param>
/// <param name="IsColumn">Whether it is a column of values.</param>
/// <param name="Constant">Its value where the compiler sees it.</param>
internal sealed record CaseArgument(SqlType Type, IReadOnlyList<string> Values, bool IsColumn, string? Constant)
{
    public bool IsNullable => Values.Contains("null");

    public bool IsKeyword => Values.Count == 0;

    public FunctionArgument AsArgument() => new(Type, IsNullable, Constant);

    public static CaseArgument Parse(string text)
    {
        text = text.Trim();
        var isHidden = text.StartsWith('~');
        text = isHidden ? text[1..].Trim() : text;
        var (typeName, literal) = SplitType(text);
        if (literal.StartsWith('{'))
        {
            var values = Scan.Split(literal[1..^1]);
            var type = typeName is not null ? TypeOf(typeName, "") : CommonSupertype.OfAll(values.Select(v => TypeOf(null, v))) ?? SqlType.Unknown;
            return new(type, values, IsColumn: true, Constant: null);
        }

        if (typeName is null && char.IsLetter(literal[0]) && literal is not ("null" or "true" or "false"))
        {
            return new(SqlType.Unknown, [], IsColumn: false, literal);
        }

        var constant = isHidden || literal == "null" ? null : literal.StartsWith('\'') ? literal[1..^1].Replace("''", "'", StringComparison.Ordinal) : literal;
        return new(TypeOf(typeName, literal), [literal], isHidden, constant);
    }

    private static (string? Type, string Literal) SplitType(string text)
    {
        var blank = text.StartsWith('\'') || text.StartsWith('{') ? -1 : text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (null, text) : (text[..blank], text[(blank + 1)..].Trim());
    }

    private static SqlType TypeOf(string? name, string literal)
    {
        if (name is not null)
        {
            return SqlTypeParser.TryParse(name, out var type, out var problem) ? type : throw new FormatException(problem);
        }

        var digits = literal.TrimStart('-');
        return literal switch
        {
            "null" => SqlType.Null,
            "true" or "false" => SqlType.Boolean,
            _ when literal.StartsWith('\'') => SqlType.Varchar,
            _ when digits.Contains('.', StringComparison.Ordinal) => SqlType.Number(digits.Length - 1, digits.Length - 1 - digits.IndexOf('.', StringComparison.Ordinal)),
            _ => SqlType.Number(digits.Length, 0),
        };
    }
}
