using Generator.Syntax.Lexing;
using Generator.Syntax.Parsing;

namespace Generator.Syntax;

/// <summary>Parses SQL of either dialect. It never throws: what is wrong becomes diagnostics beside as much of a tree as there is.</summary>
internal static class SqlParser
{
    /// <summary>Any number of statements with semicolons between them.</summary>
    public static SyntaxTree Parse(string text, SqlDialect dialect = SqlDialect.Snowflake)
    {
        var (grammar, diagnostics) = Start(text, dialect);
        var statements = grammar.Statements.ParseAll();
        return new SyntaxTree(text, dialect, statements, diagnostics.ToArray());
    }

    /// <summary>A model, test or analysis: one query. The tree always has one <see cref="QueryStatement"/>.</summary>
    public static SyntaxTree ParseQuery(string text, SqlDialect dialect = SqlDialect.Snowflake)
    {
        var (grammar, diagnostics) = Start(text, dialect);
        var statement = grammar.Statements.ParseOneQuery();
        return new SyntaxTree(text, dialect, [statement], diagnostics.ToArray());
    }

    /// <summary>A data type that is the whole text; null when the text is none.</summary>
    public static DataTypeName? ParseType(string text, SqlDialect dialect)
    {
        var (grammar, diagnostics) = Start(text, dialect);
        var type = grammar.Types.Parse();
        return diagnostics.Count == 0 && grammar.Tokens.IsAtEnd ? type : null;
    }

    private static (Grammar Grammar, DiagnosticSink Diagnostics) Start(string text, SqlDialect dialect)
    {
        var diagnostics = new DiagnosticSink();
        return (new Grammar(Lexer.Lex(text, diagnostics, dialect), diagnostics), diagnostics);
    }
}
