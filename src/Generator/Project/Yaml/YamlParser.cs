using Generator.Diagnostics;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Generator.Project.Yaml;

/// <summary>
/// Composes YAML events into nodes with places. It never throws: at a syntax error what was read so far is kept, so that
/// one wrong line does not take the definitions above it away.
/// </summary>
internal sealed class YamlParser
{
    private const int MaxDepth = 100;

    // An alias is shared, not copied, but who walks the tree walks it every time.
    private const int MaxNodes = 1_000_000;

    private readonly SourceFile _file;
    private readonly IndentedLines _indented;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Dictionary<string, (YamlNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private bool _failed;
    private int? _outdentedLine;
    private int _nodes;

    private YamlParser(SourceFile file, IndentedLines indented)
    {
        _file = file;
        _indented = indented;
        _scanner = new Scanner(new StringReader(indented.TextOf(file)), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>The first document of a file.</summary>
    public static YamlDocument Parse(SourceFile file)
    {
        var indented = new IndentedLines();
        while (true)
        {
            var parser = new YamlParser(file, indented);
            var root = parser.ParseRoot();
            if (parser._outdentedLine is not { } line || !indented.TryAdd(line))
            {
                return new YamlDocument(file, root, !parser._failed, parser._diagnostics.ToEquatableArray());
            }
        }
    }

    private YamlNode? ParseRoot()
    {
        while (Next())
        {
            if (_parser.Current is NodeEvent or AnchorAlias)
            {
                return Compose(0) is { } root and not YamlScalar { IsNull: true } ? root : null;
            }

            if (_parser.Current is StreamEnd or DocumentEnd)
            {
                return null;
            }
        }

        return null;
    }

    private bool Next()
    {
        if (_failed)
        {
            return false;
        }

        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException error)
        {
            // The scanner says so of nothing but a quoted text's line.
            _outdentedLine = error.Message.Contains("double-quoted scalar, found wrong indentation") ? (int)_scanner.CurrentPosition.Line - 1 : null;
            Report(error.Start, error.Message);
            return false;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // The scanner's answer to some texts: a flow collection that goes on at the margin, a tag with a bracket.
            Report(_scanner.CurrentPosition, "the text cannot continue so");
            return false;
        }
    }

    /// <summary>The node of the current event; null when a syntax error came before its first item.</summary>
    private YamlNode? Compose(int depth)
    {
        var before = _nodes;
        var start = _parser.Current!;
        if (depth > MaxDepth)
        {
            Fail(SpanOf(start.Start, start.End), "the nesting is too deep");
            return null;
        }

        _nodes++;
        YamlNode? node = start switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, SpanOf(scalar.Start, scalar.End)),
            SequenceStart => ComposeList(start, depth),
            MappingStart => ComposeMap(start, depth),
            AnchorAlias alias => Resolve(alias),
            _ => null,
        };
        if (node is not null && start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = (node, _nodes - before);
        }

        return node;
    }

    private YamlList ComposeList(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        while (Next() && _parser.Current is not SequenceEnd)
        {
            if (Compose(depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new YamlList(items.ToEquatableArray(), items.Count > 0 ? items[0].Location : SpanOf(start.Start, start.End));
    }

    private YamlMap ComposeMap(ParsingEvent start, int depth)
    {
        var entries = new MapEntries(_diagnostics);
        while (Next() && _parser.Current is not MappingEnd)
        {
            var keyEvent = _parser.Current!;
            if (Compose(depth + 1) is not YamlScalar key)
            {
                Fail(SpanOf(start.Start, keyEvent.Start), "a key must be one word or a quoted text (a value that begins with '{{' must be quoted)");
                break;
            }

            if (Next() && Compose(depth + 1) is { } value)
            {
                entries.Add(key, value);
            }
        }

        return entries.ToMap(SpanOf(start.Start, start.End));
    }

    private YamlNode? Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            Fail(SpanOf(alias.Start, alias.End), $"there is no anchor '&{alias.Value.Value}' above{Suggestion.Phrase(alias.Value.Value, _anchors.Keys)}");
            return null;
        }

        _nodes += anchored.Size;
        if (_nodes > MaxNodes)
        {
            Fail(SpanOf(alias.Start, alias.End), "the aliases expand to too much");
            return null;
        }

        return anchored.Node;
    }

    private void Fail(SourceLocation location, string problem)
    {
        if (!_failed)
        {
            _diagnostics.Add(new DiagnosticInfo(ProjectDiagnostics.YamlSyntax, location, [problem]));
        }

        _failed = true;
    }

    // Of a tab that indents the scanner says where the mapping began; where it stands itself is more use.
    private void Report(in Mark place, string problem)
    {
        var line = _file.OffsetOf((int)_scanner.CurrentPosition.Line - 1, 0);
        var tab = line;
        while (tab < _file.Text.Length && _file.Text[tab] == ' ')
        {
            tab++;
        }

        if (tab < _file.Text.Length && _file.Text[tab] == '\t')
        {
            Fail(_file.LocationOf(new TextSpan(tab, 1)), "a tab cannot indent, use spaces");
            return;
        }

        var message = problem.TrimEnd('.', '!');
        Fail(SpanOf(place, place), message.Length == 0 ? "the text is no YAML" : $"{char.ToLowerInvariant(message[0])}{message[1..]}");
    }

    private SourceLocation SpanOf(in Mark start, in Mark end)
    {
        var from = OffsetOf(start);
        var to = Math.Max(from, OffsetOf(end));
        while (to > from && char.IsWhiteSpace(_file.Text[to - 1]))
        {
            to--;
        }

        return _file.LocationOf(TextSpan.FromBounds(from, to));
    }

    private int OffsetOf(in Mark mark)
    {
        var line = (int)mark.Line - 1;
        return _file.OffsetOf(line, Math.Max(0, (int)mark.Column - 1 - _indented.Of(line)));
    }
}
