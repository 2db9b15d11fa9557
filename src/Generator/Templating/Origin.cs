using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating;

/// <summary>What wrote a piece of rendered text.</summary>
internal abstract record Origin
{
    /// <summary>The place of all of it.</summary>
    public abstract MappedLocation Whole { get; }
}

/// <summary>Literal text of a template, which maps offset by offset.</summary>
/// <param name="File">The model's or the macro's file.</param>
/// <param name="Start">The text's first character there.</param>
/// <param name="Length">Its length, the same as in the rendered text.</param>
/// <param name="Calls">The macro calls it is inside of; null in a model's own text.</param>
internal sealed record LiteralOrigin(SourceFile File, int Start, int Length, CallSite? Calls) : Origin
{
    public int End => Start + Length;

    public override MappedLocation Whole => At(new TextSpan(Start, Length));

    public MappedLocation At(TextSpan span) => new(File.LocationOf(span), CallSite.Locations(Calls));
}

/// <summary>What an expression printed: all of it maps to one place.</summary>
/// <param name="Location">The expression or, inside of a macro, the outermost call.</param>
/// <param name="Related">The expression inside the macro and the calls between.</param>
internal sealed record PrintedOrigin(SourceLocation Location, EquatableArray<SourceLocation> Related = default) : Origin
{
    public override MappedLocation Whole => new(Location, Related);
}

/// <summary>A macro call being rendered.</summary>
/// <param name="Location">The call in the user's file.</param>
/// <param name="Outer">The call around it; null for the outermost.</param>
internal sealed record CallSite(SourceLocation Location, CallSite? Outer)
{
    public CallSite Outermost
    {
        get
        {
            var site = this;
            while (site.Outer is { } outer)
            {
                site = outer;
            }

            return site;
        }
    }

    /// <summary>The places of the calls, innermost first.</summary>
    public static EquatableArray<SourceLocation> Locations(CallSite? calls)
    {
        var locations = new List<SourceLocation>();
        for (var site = calls; site is not null; site = site.Outer)
        {
            locations.Add(site.Location);
        }

        return locations.ToEquatableArray();
    }
}
