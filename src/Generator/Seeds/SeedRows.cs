using System.Globalization;
using System.Text;

namespace Generator.Seeds;

/// <summary>
/// The values of a seed as text that Pipeline.Compiled.SeedRows reads: a row a line, a tab between values, <c>\N</c> for NULL, and a backslash before what
/// would be read as one of these.
/// </summary>
internal sealed class SeedRows
{
    private readonly StringBuilder _text = new();

    public void Add(IEnumerable<string?> values)
    {
        var separator = _text.Length == 0 ? "" : "\n";
        foreach (var value in values)
        {
            _text.Append(separator);
            Append(value);
            separator = "\t";
        }
    }

    public override string ToString() => _text.ToString();

    private void Append(string? value)
    {
        if (value is null)
        {
            _text.Append("\\N");
            return;
        }

        foreach (var c in value)
        {
            // C# reads other characters than \n as the end of a line too, and a lone surrogate is no UTF-8.
            if (c is '\\')
            {
                _text.Append("\\\\");
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c))
            {
                _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                _text.Append(c);
            }
        }
    }
}
