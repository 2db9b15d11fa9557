namespace Generator.Binding.Queries;

/// <summary>Matches names with the pattern of <c>* ilike '…'</c>: <c>%</c> is any text, <c>_</c> one character, case ignored.</summary>
internal static class LikePattern
{
    public static bool Matches(string name, string pattern)
    {
        // The classic two-pointer match: after a mismatch the last % takes one character more.
        var (n, p, percent, resume) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '%')
            {
                (percent, resume) = (p++, n);
            }
            else if (p < pattern.Length && (pattern[p] == '_' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(name[n])))
            {
                n++;
                p++;
            }
            else if (percent >= 0)
            {
                p = percent + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '%')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
