using Generator.Templating.Parsing;
using Generator.Templating.Values;

namespace Generator.Templating.Evaluation;

/// <summary>A template or a macro being rendered.</summary>
/// <param name="template">The file its text stands in.</param>
/// <param name="package">The package whose macros its unqualified names mean first.</param>
/// <param name="calls">The calls in users' files that led here; null in a model's own text.</param>
/// <param name="scope">Its variables.</param>
internal sealed class Frame(Template template, string package, CallSite? calls, Scope scope)
{
    public Template Template => template;

    public string Package => package;

    public CallSite? Calls => calls;

    /// <summary>The innermost scope; loops and blocks put their own in its place while they run.</summary>
    public Scope Scope { get; set; } = scope;

    /// <summary>Where its text goes; blocks that are captured put their own in its place.</summary>
    public TextBuilder Output { get; set; } = new();

    /// <summary>What a <c>{% break %}</c> or <c>{% continue %}</c> asked for, until the loop around it heeds it.</summary>
    public LoopControl? Interruption { get; set; }

    /// <summary>The argument of <c>return()</c>, once it was called: nothing more of the macro runs.</summary>
    public Value? Returned { get; set; }
}
