using Generator.Diagnostics;

namespace Generator.Syntax.Parsing;

/// <summary>
/// Keeps the tree's depth within what a thread's stack of 1 MB can walk: nested constructs are counted on the way in, chains that lean to the
/// left, such as <c>a + b + c</c>, on the way out.
/// </summary>
internal sealed class DepthGuard(TokenReader tokens)
{
    private const int DeepestNesting = 250;
    private const int Highest = 1000;

    private int _depth;
    private int _height;

    /// <summary>Starts a nested construct; false when that is one too many, which is diagnosed and ends the parsing.</summary>
    /// <param name="outer">To be handed to <see cref="Leave"/>.</param>
    public bool TryEnter(out int outer)
    {
        outer = _height;
        if (_depth == DeepestNesting)
        {
            GiveUp(DeepestNesting);
            return false;
        }

        _depth++;
        _height = 0;
        return true;
    }

    public void Leave(int outer)
    {
        _depth--;
        _height = Math.Max(outer, _height + 1);
    }

    /// <summary>Starts a chain.</summary>
    /// <returns>To be handed to <see cref="EndChain"/>.</returns>
    public int BeginChain()
    {
        var outer = _height;
        _height = 0;
        return outer;
    }

    /// <summary>Counts one more link around the operands read so far.</summary>
    public void Link()
    {
        if (++_height > Highest)
        {
            GiveUp(Highest);
        }
    }

    public void EndChain(int outer) => _height = Math.Max(outer, _height);

    private void GiveUp(int limit)
    {
        tokens.ReportHere(SyntaxDiagnostics.NestedTooDeeply, tokens.Current.Span, limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        tokens.GiveUp();
    }
}
