namespace Generator.Tests.Functions;

/// <summary>Reads a case line: finds closing brackets and commas outside quotes.</summary>
internal static class Scan
{
    public static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\'':
                    i = text.IndexOf('\'', i + 1);
                    break;
                case '(' or '{':
                    depth++;
                    break;
                case ')' or '}' when --depth == 0:
                    return i;
            }
        }

        throw new FormatException($"no closing bracket in {text}");
    }

    public static List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            quoted ^= c == '\'';
            depth += quoted ? 0 : c is '(' or '{' ? 1 : c is ')' or '}' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        if (text[start..].Trim().Length > 0)
        {
            parts.Add(text[start..].Trim());
        }

        return parts;
    }
}
