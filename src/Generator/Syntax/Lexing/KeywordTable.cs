using System.Text;

namespace Generator.Syntax.Lexing;

/// <summary>Finds the keyword that a stretch of text spells, in any case, without allocating: an open-addressed hash table.</summary>
internal static class KeywordTable
{
    private const int Size = 1024;

    private static readonly string[] Spellings = [.. Enum.GetNames(typeof(Keyword)).Select(Spell)];

    private static readonly byte[] Slots = Fill();

    private static readonly int Longest = Spellings.Max(spelling => spelling.Length);

    /// <summary>The keyword in lower case.</summary>
    public static string Text(Keyword keyword) => Spellings[(int)keyword];

    public static Keyword Find(string text, int start, int end)
    {
        if (end - start > Longest)
        {
            return Keyword.None;
        }

        for (var slot = Hash(text, start, end); Slots[slot] != 0; slot = (slot + 1) % Size)
        {
            if (Spells(Spellings[Slots[slot]], text, start, end))
            {
                return (Keyword)Slots[slot];
            }
        }

        return Keyword.None;
    }

    private static bool Spells(string spelling, string text, int start, int end)
    {
        if (spelling.Length != end - start)
        {
            return false;
        }

        for (var i = 0; i < spelling.Length; i++)
        {
            if (Lower(text[start + i]) != spelling[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int Hash(string text, int start, int end)
    {
        var hash = 2166136261u;
        for (var i = start; i < end; i++)
        {
            hash = unchecked((hash ^ Lower(text[i])) * 16777619u);
        }

        return (int)((hash ^ (hash >> 15)) % Size);
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private static byte[] Fill()
    {
        var slots = new byte[Size];
        for (var keyword = 1; keyword < Spellings.Length; keyword++)
        {
            var slot = Hash(Spellings[keyword], 0, Spellings[keyword].Length);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) % Size;
            }

            slots[slot] = (byte)keyword;
        }

        return slots;
    }

    private static string Spell(string member)
    {
        var spelling = new StringBuilder();
        foreach (var c in member)
        {
            if (char.IsUpper(c) && spelling.Length > 0)
            {
                spelling.Append('_');
            }

            spelling.Append(Lower(c));
        }

        return spelling.ToString();
    }
}
