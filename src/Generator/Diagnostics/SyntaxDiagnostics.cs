using Microsoft.CodeAnalysis;

namespace Generator.Diagnostics;

/// <summary>GEN20xx: the SQL's form.</summary>
internal static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor UnexpectedToken = Descriptor.Error(
        "GEN2001", "Unexpected token", "Expected {0}, but found {1}");

    public static readonly DiagnosticDescriptor UnterminatedToken = Descriptor.Error(
        "GEN2002", "Unterminated string, name or comment", "This {0} is never closed; end it with {1}");

    public static readonly DiagnosticDescriptor UnclosedParenthesis = Descriptor.Error(
        "GEN2003", "Unclosed parenthesis", "This '{0}' is never closed; add '{1}' before {2}");

    public static readonly DiagnosticDescriptor UnknownCharacter = Descriptor.Error(
        "GEN2004", "Character that SQL does not know", "{0} is no part of {2} SQL; {1}");

    public static readonly DiagnosticDescriptor TrailingComma = Descriptor.Error(
        "GEN2005", "Trailing comma", "Nothing follows this comma before {0}; remove it or add {1}");

    public static readonly DiagnosticDescriptor NestedTooDeeply = Descriptor.Error(
        "GEN2006", "Nested too deeply", "This is nested more than {0} levels deep; split it with a common table expression or another model");

    public static readonly DiagnosticDescriptor CaseWithoutEnd = Descriptor.Error(
        "GEN2007", "CASE without END", "This CASE has no END; add 'end' before {0}");

    public static readonly DiagnosticDescriptor ReservedWord = Descriptor.Error(
        "GEN2008", "Reserved word as a name", "'{0}' is a reserved word and cannot be {1}; choose another name, or write \"{2}\" in double quotes");

    public static readonly DiagnosticDescriptor NotOneQuery = Descriptor.Error(
        "GEN2009", "Not one query", "A model, test or analysis is exactly one query, but {0}; {1}");

    public static readonly DiagnosticDescriptor Unsupported = Descriptor.Error(
        "GEN2010", "Construct that the compiler does not read", "{0} cannot be compiled; {1}");

    public static readonly DiagnosticDescriptor UnknownOption = Descriptor.Error(
        "GEN2011", "Unknown option", "{0} has no option '{1}'{2}");

    public static readonly DiagnosticDescriptor ChainedComparison = Descriptor.Error(
        "GEN2012", "Chained comparison", "Comparisons cannot be chained; compare pairs joined by AND, or put one comparison in parentheses");

    public static readonly DiagnosticDescriptor MissingComma = Descriptor.Error(
        "GEN2013", "Missing comma", "A comma is missing before {0}");

    public static readonly DiagnosticDescriptor ClauseOrder = Descriptor.Error(
        "GEN2014", "Clause out of order", "{0} comes too late or twice; the order of clauses is {1}, then ORDER BY and LIMIT");
}
