using Generator.Syntax.Lexing;
using Generator.Syntax.Parsing;

namespace Generator.Syntax;

/// <summary>Parses Snowflake's SQL. It never throws: what is wrong becomes diagnostics beside as much of a tree as there is.</summary>
internal static class SqlParser
{
    /// <summary>Any number of statements with semicolons between them.</summary>
    public static SyntaxTree Parse(string text)
    {
        var (grammar, diagnostics) = Start(text);
        var statements = grammar.Statements.ParseAll();
        return new SyntaxTree(text, statements, diagnostics.ToArray());
    }

    /// <summary>A model, test or analysis: one query. The tree always has one <see cref="QueryStatement"/>.</summary>
    public static SyntaxTree ParseQuery(string text)
    {
        var (grammar, diagnostics) = Start(text);
        var statement = grammar.Statements.ParseOneQuery();
        return new SyntaxTree(text, [statement], diagnostics.ToArray());
    }

    private static (Grammar Grammar, DiagnosticSink Diagnostics) Start(string text)
    {
        var diagnostics = new DiagnosticSink();
        return (new Grammar(Lexer.Lex(text, diagnostics), diagnostics), diagnostics);
    }
}
