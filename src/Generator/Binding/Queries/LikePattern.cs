namespace Generator.Binding.Queries;

/// <summary>Matches names with the pattern of <c>* ilike '…'</c>: <c>%</c> is any text, <c>_</c> one character.</summary>
internal static class LikePattern
{
    /// <param name="name">The name.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="ignoreCase">Whether letters match those of the other case.</param>
    public static bool Matches(string name, string pattern, bool ignoreCase = true)
    {
        // The classic two-pointer match: after a mismatch the last % takes one character more.
        var (n, p, percent, resume) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '%')
            {
                (percent, resume) = (p++, n);
            }
            else if (p < pattern.Length && (pattern[p] == '_' || (ignoreCase ? char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(name[n]) : pattern[p] == name[n])))
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
