using System.Globalization;
using Generator.Diagnostics;
using Generator.Templating.Context;
using Generator.Templating.Values;
using Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Templating.Evaluation;

/// <summary>One rendering: what it is asked, where it is, and what it has found so far.</summary>
internal sealed class Rendering(MacroLibrary macros, IProjectEnvironment project, RenderOptions options, Frame frame, Findings? findings = null)
{
    public const int MaxSteps = 1_000_000;

    /// <summary>Characters that all texts of a rendering may have together, which stops a template that doubles a text for ever.</summary>
    public const int MaxLength = 50_000_000;

    /// <summary>Nested evaluations; a macro that calls itself takes about six a call. One takes about half a kilobyte of stack.</summary>
    public const int MaxDepth = 700;

    private int _steps;
    private int _length;
    private int _depth;

    public MacroLibrary Macros => macros;

    public IProjectEnvironment Project => project;

    public RenderOptions Options => options;

    /// <summary>The project or package of what is rendered, which refs, sources and vars are resolved for.</summary>
    public string Package => options.Node?.Package ?? macros.ProjectName;

    public Findings Findings { get; } = findings ?? new();

    public Frame Frame { get; set; } = frame;

    /// <summary>Whether an error ended the rendering.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>Whether the current frame, or the loop's body in it, has nothing more to run.</summary>
    public bool IsDone => IsAborted || Frame.Returned is not null || Frame.Interruption is not null;

    /// <summary>Where users look for what stands at a span of the current frame: in a built-in macro, the call of it.</summary>
    public MappedLocation LocationOf(TextSpan span)
    {
        var calls = Frame.Calls;
        return Frame.Template.IsBuiltIn && calls is not null
            ? new MappedLocation(calls.Location, CallSite.Locations(calls.Outer))
            : new MappedLocation(Frame.Template.File.LocationOf(span), CallSite.Locations(calls));
    }

    /// <summary>The place in the node's own file: inside macros, the outermost call.</summary>
    public SourceLocation OutermostLocationOf(TextSpan span) =>
        Frame.Calls is { } calls ? calls.Outermost.Location : Frame.Template.File.LocationOf(span);

    public PrintedOrigin PrintedAt(TextSpan span)
    {
        if (Frame.Calls is not { } calls)
        {
            return new PrintedOrigin(Frame.Template.File.LocationOf(span));
        }

        var related = CallSite.Locations(calls).ToList();
        related.RemoveAt(related.Count - 1);
        if (!Frame.Template.IsBuiltIn)
        {
            related.Insert(0, Frame.Template.File.LocationOf(span));
        }

        return new PrintedOrigin(calls.Outermost.Location, related.ToEquatableArray());
    }

    public Value Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        var place = LocationOf(span);
        Findings.Diagnostics.Add(new DiagnosticInfo(descriptor, place.Location, arguments.ToEquatableArray(), place.Related));
        return UndefinedValue.Reported;
    }

    /// <summary>Reports at the outermost call, where a macro's own complaint is answered.</summary>
    public void ReportAtCall(DiagnosticDescriptor descriptor, TextSpan span, string message)
    {
        var place = PrintedAt(span);
        Findings.Diagnostics.Add(new DiagnosticInfo(descriptor, place.Location, [message], place.Related));
    }

    /// <summary>Reports what cannot be done, in words that follow "Cannot".</summary>
    public Value FailOperation(TextSpan span, string problem) => Report(TemplatingDiagnostics.Operation, span, problem);

    /// <summary>Ends the rendering after an error that has no sensible continuation.</summary>
    public Value Abort()
    {
        IsAborted = true;
        return UndefinedValue.Reported;
    }

    /// <summary>Counts a step of a loop or a statement; false, which is reported, when there are too many.</summary>
    public bool TryStep(TextSpan span)
    {
        if (IsAborted)
        {
            return false;
        }

        if (++_steps <= MaxSteps)
        {
            return true;
        }

        Report(TemplatingDiagnostics.TooLong, span, $"{MaxSteps.ToString("N0", CultureInfo.InvariantCulture)} steps");
        Abort();
        return false;
    }

    /// <summary>A text that counts towards what a rendering may produce.</summary>
    public StringValue Bounded(string text, TextSpan span)
    {
        TryGrow(text.Length, span);
        return new StringValue(text);
    }

    /// <summary>Counts characters about to be made; false, which is reported, when there are too many.</summary>
    public bool TryGrow(long length, TextSpan span)
    {
        if (IsAborted)
        {
            return false;
        }

        if (_length + length <= MaxLength)
        {
            _length += (int)length;
            return true;
        }

        Report(TemplatingDiagnostics.TooLong, span, $"{MaxLength.ToString("N0", CultureInfo.InvariantCulture)} characters");
        Abort();
        return false;
    }

    public bool TryEnter(TextSpan span)
    {
        if (IsAborted)
        {
            return false;
        }

        if (_depth < MaxDepth)
        {
            _depth++;
            return true;
        }

        Report(TemplatingDiagnostics.TooDeep, span, MaxDepth.ToString(CultureInfo.InvariantCulture));
        Abort();
        return false;
    }

    public void Leave() => _depth--;

    /// <summary>
    /// A value to decide or compute with: of a run value the build's, which becomes an assumption; of one that does not exist, an error.
    /// </summary>
    public Value Use(Value value, TextSpan span)
    {
        switch (value)
        {
            case RunTimeValue { Build: { } build } run when run.Reference.Kind is not (RunValueKind.RunStartedAt or RunValueKind.InvocationId):
                Assume(run.Reference, build.ToString(), span);
                return build;
            case RunTimeValue run:
                return ReportOnlyAtRunTime(run.Reference, span);
            case StringValue { Fragments.Count: > 0 } text:
                foreach (var hole in text.Fragments.Select(fragment => fragment.Hole).OfType<RunValueHole>())
                {
                    Assume(hole.Value, text.Text, span);
                }

                return new StringValue(text.Text);
            default:
                return value;
        }
    }

    /// <summary>The same, with the elements of a list.</summary>
    public Value UseAll(Value value, TextSpan span) => Use(value, span) switch
    {
        ListValue list when list.Items.Any(item => item is RunTimeValue) => new ListValue(list.Items.Select(item => Use(item, span)), list.IsTuple),
        DictValue dict when dict.Values.Any(item => item is RunTimeValue) =>
            new DictValue(dict.Entries.Select(entry => (entry.Key.ToString(), Use(entry.Value, span)))),
        var used => used,
    };

    /// <summary>The same, and an undefined value is an error.</summary>
    public Value UseDefined(Value value, TextSpan span) =>
        value is UndefinedValue undefined ? ReportUndefined(undefined, span) : Use(value, span);

    public Value ReportUndefined(UndefinedValue value, TextSpan span) => value.Description switch
    {
        null => UndefinedValue.Reported,
        { Owner: { } owner } missing => Report(TemplatingDiagnostics.UnknownAttribute, span, owner, missing.Name, Suggestion.Phrase(missing.Name, missing.Candidates)),
        var missing => Report(TemplatingDiagnostics.UnknownName, span, missing.Name, Suggestion.Phrase(missing.Name, missing.Candidates)),
    };

    /// <summary>What a loop over a value runs over; what cannot be looped over is reported and has nothing.</summary>
    public IReadOnlyList<Value> ItemsOf(Value value, TextSpan span)
    {
        var used = UseDefined(value, span);
        if (used.Items is { } items)
        {
            return items;
        }

        if (used is QueryResultValue)
        {
            Report(TemplatingDiagnostics.WarehouseQuery, span, "A loop over a query's rows", "an operation's statements are fixed when it is compiled");
        }
        else
        {
            FailOperation(span, $"loop over {Describe(used)}");
        }

        return [];
    }

    /// <summary>A value in words, for a message.</summary>
    public static string Describe(Value value)
    {
        var text = value.Quoted;
        return value is NoneValue ? "None" : value is CallableValue ? value.TypeName : $"the {value.TypeName} {(text.Length > 40 ? text.Substring(0, 40) + "…" : text)}";
    }

    private void Assume(RunValue value, string build, TextSpan span) =>
        Findings.Assumptions.Add(new Assumption(value, build, LocationOf(span).Location));

    private Value ReportOnlyAtRunTime(RunValue value, TextSpan span)
    {
        var (what, advice) = value.Kind switch
        {
            RunValueKind.RunStartedAt => ("run_started_at", "compute with it in SQL, or pass a var"),
            RunValueKind.InvocationId => ("invocation_id", "compute with it in SQL"),
            RunValueKind.EnvVar => ($"The environment variable {value.Name}", $"give a default, as in env_var('{value.Name}', 'value')"),
            _ => ($"The argument '{value.Name}'", "give the macro's parameter a default"),
        };
        return Report(TemplatingDiagnostics.OnlyAtRunTime, span, what, "decided or computed with", advice);
    }
}
