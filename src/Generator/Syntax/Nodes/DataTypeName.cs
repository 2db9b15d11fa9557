using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary>A data type as written: <c>number(10, 2)</c>, <c>double precision</c>, <c>array(varchar not null)</c>. What it means is the binder's to say.</summary>
/// <param name="Name">In upper case, the words of a longer name one blank apart.</param>
/// <param name="Arguments">Precision, scale or length.</param>
/// <param name="Elements">The inside of a structured type: one of an ARRAY, two of a MAP, any number, named, of an OBJECT; the first of a VECTOR. Of DuckDB's
/// LIST and fixed-size ARRAY the one, of its STRUCT and UNION the named ones.</param>
/// <param name="Labels">The values of DuckDB's ENUM; empty for other types.</param>
internal sealed record DataTypeName(
    TextSpan Span,
    string Name,
    EquatableArray<NumberLiteral> Arguments,
    EquatableArray<DataTypeElement> Elements,
    EquatableArray<StringLiteral> Labels = default) : SqlNode(Span);

/// <summary>A part of a structured type.</summary>
/// <param name="Name">An OBJECT's key; null in other types.</param>
internal sealed record DataTypeElement(TextSpan Span, Identifier? Name, DataTypeName Type, bool IsNotNull) : SqlNode(Span);
